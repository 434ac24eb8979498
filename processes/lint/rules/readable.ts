import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What the reader leaves out, an id used twice or a reference into nothing, the engine sees with other eyes. */
export const readable: LintRule = {
  id: 'readable',
  severity: 'error',
  check: ({ readerWarnings }) => readerWarnings.map(faultOf),
}

function faultOf(warning: string) {
  const reason = warning.replace(/\s+/g, ' ')
  const [, line] = / line: (\d+) /.exec(reason) ?? []
  const at =
    line === undefined ? { zh: '', en: '' } : { zh: `第 ${Number(line) + 1} 行，`, en: `line ${Number(line) + 1}: ` }
  const found = (kind: string) => new RegExp(`${kind} <(.*)>$`).exec(reason)?.[1]
  const [illegal, twice, nowhere] = [found('illegal ID'), found('duplicate ID'), found('unresolved reference')]
  if (illegal !== undefined)
    return {
      message: say(`${at.zh}编号“${illegal}”引擎不认`, `${at.en}the engine does not take the id “${illegal}”`),
      cure: say(
        '编号以英文字母或下划线开头，只用英文字母、数字、下划线、连字符和点；名称可以用汉字',
        'An id begins with a Latin letter or underscore and holds Latin letters, digits, underscores, hyphens and dots',
      ),
    }
  if (twice !== undefined)
    return {
      message: say(`${at.zh}编号“${twice}”用了两次`, `${at.en}the id “${twice}” is used twice`),
      cure: say('请给其中一个换个编号', 'Give one of them another id'),
    }
  if (nowhere !== undefined)
    return {
      message: say(
        `有一处指向编号“${nowhere}”，文件里没有它`,
        `Something refers to the id “${nowhere}”, which is not in the file`,
      ),
      cure: say('请删去指向它的连线或设置，重新画', 'Remove the flow or setting that refers to it and draw it anew'),
    }
  const [, part = ''] = /(<[^<>\s]+>)/.exec(reason) ?? []
  return {
    message: say(`${at.zh}有一处读不懂：${part}`, `Something in the file cannot be read: ${reason.slice(0, 200)}`),
    cure: say(
      '请在画它的工具里改好或删去这一处，再导入',
      'Mend or remove it in the tool it was drawn with and bring it again',
    ),
  }
}
