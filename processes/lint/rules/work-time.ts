import { headersOf, labelOf, propertiesOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Until the holidays of a year are entered, its working limits count Monday to Friday and are provisional (DOMAIN 6). */
export const workTime: LintRule = {
  id: 'work-time',
  severity: 'warning',
  check: ({ nodes }) =>
    nodes
      .filter((node) => /^work/.test(headersOf(node).limitUnit ?? '') || / work/.test(propertiesOf(node).at ?? ''))
      .map((element) => ({
        element,
        message: say(
          `“${labelOf(element)}”按工作日或工作时计算；节假日日历还没有录入，到期时间按周一至周五暂定`,
          `"${labelOf(element)}" counts working time; no holiday calendar is entered yet, so its deadlines count Monday to Friday and are provisional`,
        ),
        cure: say(
          '录入节假日日历后自动重算；不能等的时限请用自然时间（minute、hour、day）',
          'They are recomputed once the calendar is entered; use natural time (minute, hour, day) for what cannot wait',
        ),
      })),
}
