import { isA } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A duration starts anew when a case is set down in another instance; a date stays what it was. */
export const timerDate: LintRule = {
  id: 'timer-date',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter(({ eventDefinitions }) =>
        eventDefinitions?.some(
          (definition) => isA(definition, 'bpmn:TimerEventDefinition') && !definition.timeDate?.body,
        ),
      )
      .map((element) => ({
        element,
        message: say(
          '定时器用的是时长或周期，案件换到新实例后会重新计时',
          'The timer is a duration or a cycle, which begins anew when the case goes on in another instance',
        ),
        cure: say(
          '请改用日期，例如 =date and time(ratingDueAt)；时限请用“时限警报”',
          'Use a date, e.g. =date and time(ratingDueAt); for limits use clock events',
        ),
      })),
}
