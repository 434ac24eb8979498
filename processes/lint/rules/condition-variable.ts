import type { Element } from '@/processes/contract/moddle/element.ts'
import { isDeciding } from '../flow.ts'
import { knownVariables } from '../known-variables.ts'
import { nearName } from '../near-name.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'
import { variablesIn } from '../variables-in.ts'

/** A variable nobody ever sets is null to the engine: its condition never holds, and the default flow is taken. */
export const conditionVariable: LintRule = {
  id: 'condition-variable',
  severity: 'error',
  check: (context) => {
    const known = knownVariables(context)
    if (!known) return []
    return context.nodes.filter(isDeciding).flatMap((gateway) =>
      (gateway.outgoing ?? []).flatMap((flow) =>
        namesIn(flow)
          .filter((name) => !known.has(name))
          .map((name) => faultOf(flow, name, nearName(name, known))),
      ),
    )
  },
}

function namesIn({ conditionExpression }: Element): string[] {
  const body = conditionExpression?.body ?? ''
  return body.startsWith('=') ? (variablesIn(body.slice(1)) ?? []) : []
}

/** The condition with the name it most likely meant, wherever that stands as a word of its own outside of quotes. */
function renamed({ conditionExpression }: Element, name: string, near: string): string {
  const parts = (conditionExpression?.body ?? '').split(/("[^"]*")/)
  const word = new RegExp(`(?<![\\w.])${name}\\b`, 'g')
  return parts.map((part) => (part.startsWith('"') ? part : part.replace(word, near))).join('')
}

function faultOf(element: Element, name: string, near: string | undefined): Fault {
  return {
    element,
    message: say(
      `条件用了没有的变量 ${name}${near ? `，是不是 ${near}？` : ''}`,
      `The condition asks for ${name}, which nothing in the process sets${near ? `; did you mean ${near}?` : ''}`,
    ),
    cure: near
      ? say(`请改成 ${near}`, `Write ${near}`)
      : say(
          '请改正名称，或让前面的环节给出它：结果变量、交给流程的字段、规则或脚本的结果、输出映射',
          'Correct the name, or let something before it set it: a result, a fact, rules, a script or an output mapping',
        ),
    mend: near === undefined ? undefined : { kind: 'condition', body: renamed(element, name, near) },
  }
}
