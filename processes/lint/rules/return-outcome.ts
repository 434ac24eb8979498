import { readStep } from '@/processes/contract/read-step.ts'
import { nearHeader } from '../mends.ts'
import { nearName } from '../near-name.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** The outcome that counts as 退单 is one of the step's outcomes: else its time limit holds nobody. */
export const returnOutcome: LintRule = {
  id: 'return-outcome',
  severity: 'error',
  check: ({ steps }) =>
    steps.flatMap((element) => {
      const { returnOutcome: code, outcomes } = readStep(element)
      if (!code || outcomes.some((outcome) => outcome.code === code)) return []
      const near = nearName(
        code,
        outcomes.map((outcome) => outcome.code),
      )
      const offered = outcomes.map((outcome) => outcome.code).join('、')
      return [
        {
          element,
          message: say(`退单的结果 ${code} 不在结果选项里`, `The returning outcome ${code} is not offered`),
          cure: say(`请从这些编号中选：${offered}`, `Choose one of: ${offered}`),
          mend: nearHeader('returnOutcome', near),
        },
      ]
    }),
}
