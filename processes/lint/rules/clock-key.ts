import { clockKeyOf, sameFeel } from '@/processes/contract/clock-keys.ts'
import { headersOf, inputOf, isA, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** The key a clock is known by to the engine: case and clock name, and the loop variable where a step is open several times. */
export const clockKey: LintRule = {
  id: 'clock-key',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isA(node, 'bpmn:UserTask') || jobTypeOf(node) === 'case.clock.start')
      .flatMap((element) => {
        const [wanted, found] = [clockKeyOf(element), inputOf(element, 'clockKey')]
        if (wanted === undefined || sameFeel(wanted, found)) return []
        const cure = say(`请写成 ${wanted}`, `Write ${wanted}`)
        const mend = { kind: 'input', key: 'clockKey', value: wanted } as const
        if (found !== undefined) {
          const message = say(
            `时钟键 ${found} 与时钟名不一致`,
            `The clock key ${found} does not fit the name of the clock`,
          )
          return { element, message, cure, mend }
        }
        const message = say('没有时钟键（输入 clockKey）', 'The clock key (input clockKey) is missing')
        return { element, severity: assumed(element, wanted) ? 'warning' : 'error', message, cure, mend }
      }),
}

/** A human step without a key gets case and clock name, which is right wherever it is open only once. */
function assumed(element: Element, wanted: string): boolean {
  return isA(element, 'bpmn:UserTask') && sameFeel(wanted, `=caseId + ":${headersOf(element).clock ?? ''}"`)
}
