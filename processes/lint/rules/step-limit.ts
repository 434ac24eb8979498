import { parseLimit } from '@/domain/process/parse-limit.ts'
import { headersOf } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A human step has a time limit: written on it, or taken from the category's catalogue. */
export const stepLimit: LintRule = {
  id: 'step-limit',
  severity: 'error',
  check: ({ steps }) =>
    steps.flatMap((element) => {
      const headers = headersOf(element)
      if (parseLimit(headers)) return []
      const { limitFrom, limitAmount = '', limitUnit = '' } = headers
      const message =
        limitFrom === undefined
          ? say('人工环节没有时限', 'The human step has no limit')
          : say(
              `时限读不懂：${limitFrom} ${limitAmount} ${limitUnit}`,
              `The limit cannot be understood: ${limitFrom} ${limitAmount} ${limitUnit}`,
            )
      const cure = say(
        '请选择“按目录”，或写明数量和单位（minute、hour、day、workhour、workday）',
        'Choose catalogue, or give an amount and a unit (minute, hour, day, workhour, workday)',
      )
      return { element, message, cure }
    }),
}
