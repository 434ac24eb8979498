import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile } from './bundle.ts'
import { lineTooDeep } from './line-too-deep.ts'
import { nestedTooDeep, unreadable } from './unreadable.ts'
import { xmlFault } from './xml-fault.ts'

/**
 * Takes an XML file from outside and the reader of its kind; gives what it reads. Refuses document types and entities,
 * and whatever the reader throws at, too deep nesting included, naming the file.
 */
export async function readXml<T>({ path, text }: BundleFile, read: (text: string) => Promise<T>): Promise<Result<T>> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('bundle.file_forbidden', { file: path })
  const deep = lineTooDeep(text)
  if (deep !== null) return unreadable(path, nestedTooDeep, { line: deep })
  try {
    return ok(await read(text))
  } catch (error) {
    const { why, line } = xmlFault(error instanceof Error ? error.message : '', text)
    return unreadable(path, why, { line })
  }
}
