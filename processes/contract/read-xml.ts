import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile } from './bundle.ts'
import { lineTooDeep } from './line-too-deep.ts'

/** Takes why a file cannot be read and the line, counted from one; gives both as a person looks for them. */
export function atLine(reason: string, line: number | '' | undefined): string {
  return `${line ? `第 ${line} 行 / line ${line}: ` : ''}${reason.slice(0, 200)}`
}

/**
 * Takes an XML file from outside and the reader of its kind; gives what it reads. Refuses document types and entities,
 * and whatever the reader throws at, too deep nesting included, naming the file.
 */
export async function readXml<T>({ path, text }: BundleFile, read: (text: string) => Promise<T>): Promise<Result<T>> {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('bundle.file_forbidden', { file: path })
  const deep = lineTooDeep(text)
  if (deep !== null)
    return refuse('bundle.file_unreadable', { file: path, reason: atLine('嵌套过深 / nested too deep', deep) })
  try {
    return ok(await read(text))
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: 'unknown' }
    const [reason = ''] = message.split('\n')
    const line = /\n\s*line: (\d+)/.exec(message)?.[1]
    return refuse('bundle.file_unreadable', { file: path, reason: atLine(reason, line && Number(line) + 1) })
  }
}
