import { inputOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Without a unit a step is offered wherever its role is held; most models want it at one unit. */
export const stepUnit: LintRule = {
  id: 'step-unit',
  severity: 'warning',
  check: ({ steps }) =>
    steps
      .filter((step) => inputOf(step, 'unit') === undefined)
      .map((element) => ({
        element,
        message: say('人工环节没有写由哪个单位办理', 'The human step does not say which unit does it'),
        cure: say(
          '请在“单位”中填写，例如 =leadUnit、=gridUnit、=centreUnit',
          'Fill in the unit, e.g. =leadUnit, =gridUnit or =centreUnit',
        ),
      })),
}
