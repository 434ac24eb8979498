import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { BundleFile } from './bundle.ts'
import { lineTooDeep } from './line-too-deep.ts'

/** What the reader of XML says most, as a person who looks for the place understands it. */
const plainly: readonly [RegExp, (part: string) => string][] = [
  [/^unparsable content (\S+)/, (part) => `标签没有配对，或写得不对：${part} / tags do not match: ${part}`],
  [/^closing tag mismatch/, () => '结束标签与开始标签不一致 / a closing tag that does not match its opening tag'],
  [/^unclosed tag|^unexpected end of file/, () => '有标签没有结束 / a tag is not closed'],
  [/^missing (?:start|first) tag/, () => '不是 XML 文件 / this is no XML'],
  [/^failed to parse document as <([\w:]+)>/, (part) => `最外层不是 ${part} / the outermost element is not ${part}`],
]

function inPlainWords(reason: string): string {
  for (const [known, words] of plainly) {
    const found = known.exec(reason)
    if (found) return words(found[1] ?? '')
  }
  return reason
}

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
    return refuse('bundle.file_unreadable', {
      file: path,
      reason: atLine(inPlainWords(reason), line && Number(line) + 1),
    })
  }
}
