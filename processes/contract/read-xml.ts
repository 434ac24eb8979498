import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile } from './bundle.ts'

/**
 * Takes an XML file from outside and the reader of its kind; gives what it reads. Refuses document types and entities,
 * and whatever the reader throws at, too deep nesting included, naming the file.
 */
export async function readXml<T>({ path, text }: BundleFile, read: (text: string) => Promise<T>): Promise<Result<T>> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('bundle.file_forbidden', { file: path })
  try {
    return ok(await read(text))
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : undefined
    return refuse('bundle.file_unreadable', { file: path, reason: (reason ?? 'unknown').slice(0, 200) })
  }
}
