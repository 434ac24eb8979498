import { parseLimit } from '@/domain/process/parse-limit.ts'
import { extensionOf, headersOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

const givesLimit = (element: Element) =>
  (extensionOf(element, 'zeebe:IoMapping')?.inputParameters ?? []).some(({ target }) => target === 'limit')

/** A human step has a time limit: written on it, decided by rules, or taken from the category's catalogue. */
export const stepLimit: LintRule = {
  id: 'step-limit',
  severity: 'error',
  check: ({ steps }) =>
    steps.flatMap((element) => {
      const headers = headersOf(element)
      const limit = parseLimit(headers)
      if (limit?.from === 'decision' && !givesLimit(element))
        return {
          element,
          message: say(
            '时限来自规则表，但环节没有输入 limit',
            'The limit comes from a decision, but the step has no input limit',
          ),
          cure: say(
            '请填“规则给出的时限”，例如 =dispatch.limit',
            'Fill in the limit of the rules, as in =dispatch.limit',
          ),
        }
      if (limit) return []
      const { limitFrom, limitAmount = '', limitUnit = '' } = headers
      const message =
        limitFrom === undefined
          ? say('人工环节没有时限', 'The human step has no limit')
          : say(
              `时限读不懂：${limitFrom} ${limitAmount} ${limitUnit}`,
              `The limit cannot be understood: ${limitFrom} ${limitAmount} ${limitUnit}`,
            )
      const cure = say(
        '请选择“按目录”或“规则表”，或写明数量和单位（minute、hour、day、workhour、workday）',
        'Choose catalogue or decision, or give an amount and a unit (minute, hour, day, workhour, workday)',
      )
      return { element, message, cure, mend: { kind: 'header', key: 'limitFrom', value: 'catalogue' } }
    }),
}
