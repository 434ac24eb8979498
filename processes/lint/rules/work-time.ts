import { headersOf, labelOf, propertiesOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Working time needs a calendar; until the district has one such a limit cannot be computed. */
export const workTime: LintRule = {
  id: 'work-time',
  severity: 'warning',
  check: ({ nodes }) =>
    nodes
      .filter((node) => /^work/.test(headersOf(node).limitUnit ?? '') || / work/.test(propertiesOf(node).at ?? ''))
      .map((element) => ({
        element,
        message: say(
          `“${labelOf(element)}”用工作日或工作时计算，还没有工作日历`,
          `"${labelOf(element)}" counts working time, and there is no working calendar yet`,
        ),
        cure: say('请先用自然时间（minute、hour、day）', 'Use natural time (minute, hour, day) for now'),
      })),
}
