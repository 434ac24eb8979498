import type { Mend } from '@/domain/process/mend.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { listWords } from '@/processes/contract/place-words.ts'
import { isDeciding, reachFrom } from '../flow.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What a person may choose must lead somewhere, and no way may wait for a choice nobody is offered. */
export const outcomeFlow: LintRule = {
  id: 'outcome-flow',
  severity: 'error',
  check: (context) => [...context.steps.flatMap(untaken), ...unoffered(context)],
}

/** The flows behind a step that ask for its outcome, up to the next step that writes the same variable. */
function askingFlows(step: Element): Element[] {
  const { resultVariable } = readStep(step)
  const rewrites = (node: Element) => isA(node, 'bpmn:UserTask') && readStep(node).resultVariable === resultVariable
  return [...reachFrom(step, rewrites)].filter(isDeciding).flatMap((gateway) => {
    const flows = gateway.outgoing ?? []
    return flows.some((flow) => asks(flow, resultVariable)) ? flows : []
  })
}

function untaken(step: Element): Fault[] {
  const { outcomes, resultVariable } = readStep(step)
  if (outcomes.length < 2) return []
  const flows = askingFlows(step)
  const named = new Set(flows.filter((flow) => asks(flow, resultVariable)).flatMap(textsIn))
  const rest = outcomes.filter(({ code }) => !named.has(code))
  const list = rest.map(({ code, text }) => `“${text}”（${code}）`).join('、')
  const fault = { element: step, message: say(`没有走向接结果 ${list}`, `No flow takes the outcome ${list}`) }
  const cure = say(
    `请在后面的网关写条件，例如 =${resultVariable} = "${rest[0]?.code ?? ''}"；默认走向只能代表一个结果`,
    `Add a condition such as =${resultVariable} = "${rest[0]?.code ?? ''}" behind the step; a default flow stands for one outcome`,
  )
  const [outcome, ...more] = rest
  const drawn = outcome && { kind: 'outcome', outcome, variable: resultVariable, last: more.length === 0 }
  if (flows.length === 0) return [{ ...fault, severity: 'warning', cure }]
  const hasDefault = flows.some((flow) => flow.sourceRef?.default === flow)
  return rest.length > (hasDefault ? 1 : 0) ? [{ ...fault, cure, mend: drawn as Mend }] : []
}

function unoffered({ steps, nodes }: LintContext): Fault[] {
  return nodes.filter(isDeciding).flatMap((gateway) =>
    (gateway.outgoing ?? []).flatMap((element) => {
      const body = element.conditionExpression?.body ?? ''
      return [...body.matchAll(/(\w+)\s*=\s*"([^"]*)"/g)].flatMap(([, variable = '', code = '']) => {
        const deciders = steps.filter(
          (step) => readStep(step).resultVariable === variable && reaches(step, gateway, variable),
        )
        const offered = deciders.flatMap((step) => readStep(step).outcomes)
        if (deciders.length === 0 || offered.some((outcome) => outcome.code === code)) return []
        const names = listWords(deciders)
        const list = offered.map((outcome) => `${outcome.text}（${outcome.code}）`)
        return {
          element,
          message: say(
            `走向等待结果 ${code}，${names.zh}没有这个结果`,
            `The flow waits for the outcome ${code}, which ${names.en} does not offer`,
          ),
          cure: say(`可选的结果有：${list.join('、')}`, `Outcomes offered: ${list.join(', ')}`),
        }
      })
    }),
  )
}

function reaches(step: Element, gateway: Element, variable: string): boolean {
  return reachFrom(step, (node) => isA(node, 'bpmn:UserTask') && readStep(node).resultVariable === variable).has(
    gateway,
  )
}

const asks = (flow: Element, variable: string) =>
  new RegExp(`(^|[^\\w.])${variable}\\b`).test(flow.conditionExpression?.body ?? '')

const textsIn = (flow: Element) =>
  [...(flow.conditionExpression?.body ?? '').matchAll(/"([^"]*)"/g)].map(([, text = '']) => text)
