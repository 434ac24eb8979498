import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { isDeciding } from '../flow.ts'
import { knownVariables } from '../known-variables.ts'
import { nearName } from '../near-name.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'
import { expressionsOf } from '../variable-uses.ts'
import { variablesIn } from '../variables-in.ts'

/** What nothing sets is null to the engine: a value goes missing, and a timer or a list without one stops the case. */
export const knownVariable: LintRule = {
  id: 'known-variable',
  severity: 'error',
  check(context) {
    const known = knownVariables(context)
    if (!known) return []
    return context.everything
      .filter((element) => !(element.sourceRef && isDeciding(element.sourceRef)))
      .flatMap((element) =>
        [...namesIn(element)]
          .filter((name) => !known.has(name))
          .map((name) => faultOf(element, name, nearName(name, known))),
      )
  },
}

const namesIn = (element: Element) => new Set(expressionsOf(element).flatMap((text) => variablesIn(text) ?? []))

function faultOf(element: Element, name: string, near: string | undefined): Fault {
  const stops = element.loopCharacteristics !== undefined || isA(element, 'bpmn:CatchEvent')
  return {
    element,
    ...(!stops && { severity: 'warning' }),
    message: say(
      `公式用了没有的变量 ${name}${near ? `，是不是 ${near}？` : ''}`,
      `The expression asks for ${name}, which nothing in the process sets${near ? `; did you mean ${near}?` : ''}`,
    ),
    cure: near
      ? say(`请改成 ${near}`, `Write ${near}`)
      : say('请改正名称，或让前面的环节给出它', 'Correct the name, or let something before it set it'),
  }
}
