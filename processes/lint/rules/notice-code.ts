import { headersOf, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { feedbackResults, noticeCodes } from '@/processes/contract/notice-codes.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A notice whose code nobody knows tells people only that there is news, and a result only that there is an answer. */
export const noticeCode: LintRule = {
  id: 'notice-code',
  severity: 'warning',
  check: ({ nodes }) => nodes.flatMap((node) => [...strangeMessage(node), ...strangeResult(node)]),
}

function strangeMessage(element: Element): Fault[] {
  const { message, text } = headersOf(element)
  if (jobTypeOf(element) !== 'case.notify' || text !== undefined || message === undefined) return []
  if (noticeCodes.some((code) => code === message)) return []
  return [
    {
      element,
      message: say(
        `没有编号为 ${message} 的通知，收件人只会读到“这件事有新进展”`,
        `There is no notice ${message}: people will only read that there is news`,
      ),
      cure: say(
        `请加参数 text（中文|English），或改用：${noticeCodes.join('、')}`,
        `Add the header text (中文|English), or use one of: ${noticeCodes.join(', ')}`,
      ),
    },
  ]
}

function strangeResult(element: Element): Fault[] {
  const { result } = headersOf(element)
  if (jobTypeOf(element) !== 'case.feedBack' || result === undefined) return []
  if (feedbackResults.some((code) => code === result)) return []
  return [
    {
      element,
      message: say(
        `没有编号为 ${result} 的反馈结果，反映人只会读到“有了答复”`,
        `There is no result ${result}: the reporter will only read that there is an answer`,
      ),
      cure: say(`可用的结果：${feedbackResults.join('、')}`, `Results there are: ${feedbackResults.join(', ')}`),
    },
  ]
}
