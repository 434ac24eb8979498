import type { Mend } from '@/domain/process/mend.ts'
import { outcomeWays, type OutcomeWay } from '@/domain/process/outcome-way.ts'
import type { Outcome } from '@/domain/process/process-model.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { listWords, placeWords, wayWords } from '@/processes/contract/place-words.ts'
import { isDeciding, reachFrom } from '../flow.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/**
 * What a person may choose leads somewhere, and no way waits for a choice nobody is offered. Advice: where all outcomes
 * take the same way, where a condition of other business may come first, and where they part behind other work.
 */
export const outcomeFlow: LintRule = {
  id: 'outcome-flow',
  severity: 'error',
  check: (context) => [...context.steps.flatMap(uncertain), ...unoffered(context)],
}

type Followed = { outcome: Outcome; way: OutcomeWay<Element> }

/** Faults of the ways behind a step with several outcomes. */
function uncertain(step: Element): Fault[] {
  const { outcomes, resultVariable } = readStep(step)
  if (outcomes.length < 2) return []
  const codes = outcomes.map(({ code }) => code)
  const ways = outcomeWays(step, codes, resultVariable, (node) => writes(node, resultVariable))
  const followed = outcomes.flatMap((outcome, index): Followed[] => {
    const way = ways[index]
    return way ? [{ outcome, way }] : []
  })
  return [...untaken(step, followed), ...unsure(step, followed), ...late(step, followed)]
}

function untaken(element: Element, followed: Followed[]): Fault[] {
  const { resultVariable: variable, returnOutcome } = readStep(element)
  const rest = followed.filter(({ way }) => way.kind === 'none').map(({ outcome }) => outcome)
  const undecided = rest.length === followed.length
  // where nothing tells them apart yet, the way on becomes that of the first
  const outcome = undecided ? (rest.find(({ code }) => code === returnOutcome) ?? rest.at(-1)) : rest[0]
  if (!outcome) return []
  const fault = {
    element,
    message: say(`没有走向接结果 ${listOf(rest)}`, `No flow takes the outcome ${listOf(rest)}`),
    cure: say(
      `请在后面的网关写条件，例如 =${variable} = "${outcome.code}"；默认走向只能代表一个结果`,
      `Add a condition such as =${variable} = "${outcome.code}" behind the step; a default flow stands for one outcome`,
    ),
  }
  const mend: Mend = { kind: 'outcome', outcome, variable, last: rest.length === 1 }
  if (!undecided) return [{ ...fault, mend }]
  const same = say(`结果 ${listOf(rest)} 都走同一条路`, `The outcomes ${listOf(rest)} all take the same way`)
  // what several people decide inside a subprocess is counted behind it
  const counted = isA(element.$parent, 'bpmn:SubProcess')
  return [{ ...fault, message: same, severity: 'warning', ...(!counted && { mend }) }]
}

function unsure(element: Element, followed: Followed[]): Fault[] {
  return followed.flatMap(({ outcome, way }): Fault[] => {
    if (way.kind !== 'unsure') return []
    const { sourceRef: from, targetRef: to } = way.rival
    const rival = from && to ? wayWords(from, to) : placeWords(way.rival)
    return [
      {
        element,
        severity: 'warning',
        message: say(
          `选了 ${listOf([outcome])} 的案件不一定走它的走向：可能先走了“${rival.zh}”`,
          `A case with the outcome ${listOf([outcome])} may not take its flow: “${rival.en}” may come first`,
        ),
        cure: say(
          '请紧接着这个环节放一个只看结果的网关，从那里画出这条走向',
          'Put a gateway that asks for the outcome alone right behind the step, and draw the flow from there',
        ),
        mend: mendOf(element, outcome),
      },
    ]
  })
}

function late(element: Element, followed: Followed[]): Fault[] {
  const all = followed.flatMap(({ outcome, way }) => (way.kind === 'late' ? [{ outcome, work: way.work }] : []))
  const [, outcome] = all.map((each) => each.outcome)
  const [first] = all
  if (!first) return []
  const [list, work] = [listOf(all.map((each) => each.outcome)), placeWords(first.work)]
  return [
    {
      element,
      severity: 'warning',
      message: say(`结果 ${list} 要先经过${work.zh}才分开走`, `The outcomes ${list} part only after ${work.en}`),
      cure: say(
        '不该先做这一步的结果，请从紧接着这个环节的网关画出走向',
        'Draw the flow of an outcome that should not go through it from a gateway right behind the step',
      ),
      mend: mendOf(element, outcome ?? first.outcome),
    },
  ]
}

const mendOf = (step: Element, outcome: Outcome): Mend => ({
  kind: 'outcome',
  outcome,
  variable: readStep(step).resultVariable,
  last: false,
})

const listOf = (outcomes: readonly Outcome[]) => outcomes.map(({ code, text }) => `“${text}”（${code}）`).join('、')

const writes = (node: Element, variable: string) =>
  isA(node, 'bpmn:UserTask') && readStep(node).resultVariable === variable

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
  return reachFrom(step, (node) => writes(node, variable)).has(gateway)
}
