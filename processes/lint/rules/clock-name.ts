import { headersOf, isA, jobTypeOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { placeWords } from '@/processes/contract/place-words.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Two open steps with one clock name would share alarms: names are unique. A case clock may be started at several places. */
export const clockName: LintRule = {
  id: 'clock-name',
  severity: 'error',
  check({ nodes }) {
    const owners = new Map<string, Element>()
    return nodes.flatMap((element) => {
      const name = nameOf(element)
      const first = name === undefined ? undefined : owners.get(name)
      if (name !== undefined && first === undefined) owners.set(name, element)
      if (!first || (startsClock(first) && startsClock(element))) return []
      return {
        element,
        message: say(
          `时钟名 ${name} 已被${placeWords(first).zh}使用`,
          `The clock name ${name} is used by ${placeWords(first).en} already`,
        ),
        cure: say('请给它一个自己的时钟名', 'Give it a clock name of its own'),
      }
    })
  },
}

const startsClock = (element: Element) => jobTypeOf(element) === 'case.clock.start'

function nameOf(element: Element): string | undefined {
  if (startsClock(element)) return headersOf(element).clock ?? 'case'
  return isA(element, 'bpmn:UserTask') ? headersOf(element).clock : undefined
}
