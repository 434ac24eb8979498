import type { Words } from '@/domain/shared/words.ts'

export const emptyFile: Words = { zh: '文件是空的', en: 'the file is empty' }

type XmlFault = { why: Words; line: number | null }

/** Takes what the reader of XML threw and the text; gives it in words of both languages, with the line where it breaks. */
export function xmlFault(message: string, text: string): XmlFault {
  if (text.trim() === '') return { why: emptyFile, line: null }
  const inside = /\n\s*nested error: (.+)/.exec(message)?.[1] ?? message
  const [, part = ''] = /^unparsable content (\S+)/.exec(message) ?? []
  const line = Number(/\n\s*line: (\d+)/.exec(message)?.[1] ?? Number.NaN)
  const here = Number.isNaN(line) ? null : line + 1
  // the reader counts no lines of what has no end
  if (/^unclosed tag|^unexpected end of file/.test(inside))
    return {
      why: { zh: '文件到这里就断了，后面少了一段', en: 'the file breaks off' },
      line: text.trimEnd().split('\n').length,
    }
  if (/^missing (?:start|first) tag/.test(inside))
    return { why: { zh: '这不是 XML 文件', en: 'this is no XML' }, line: here }
  if (/^closing tag mismatch/.test(inside))
    return { why: { zh: `标签没有配对：${part}`, en: `tags do not match: ${part}` }, line: here }
  const [, root] = /^failed to parse document as <([\w:]+)>/.exec(message) ?? []
  if (root) return { why: kindOf(root), line: null }
  const reason = inside.split('\n')[0]?.slice(0, 200) ?? ''
  return { why: { zh: part ? `写得不对，读不懂：${part}` : '写得不对，读不懂', en: reason }, line: here }
}

const kindOf = (root: string): Words =>
  root.startsWith('dmn')
    ? { zh: '这不是规则表（DMN）文件', en: `these are no rules (DMN): the outermost element is not ${root}` }
    : { zh: '这不是流程图（BPMN）文件', en: `this is no model (BPMN): the outermost element is not ${root}` }
