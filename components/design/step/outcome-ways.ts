import type { Outcome } from '@/domain/process/process-model.ts'
import { isType, type ModelElement } from '../flow/model-element.ts'

/** Where an outcome of a step leads: the element, or nothing drawn yet. */
export type OutcomeWay = Outcome & {
  leadsTo: ModelElement | null
  /** the flow behind the decision that stands for it */
  flow?: ModelElement
}

/** Longer rows of automatic steps than this between a step and its decision are not followed. */
const farthest = 20

/** Gives the gateway that decides by the outcome of a step: the first one behind it, before another person works. */
export function deciderBehind(step: ModelElement): ModelElement | undefined {
  let node = onlyNext(step)
  for (let far = 0; node && far < farthest; far++) {
    if (isType(node, 'bpmn:ExclusiveGateway') && (node.outgoing ?? []).length !== 1) return node
    if (isType(node, 'bpmn:UserTask') || isType(node, 'bpmn:Gateway')) return undefined
    node = onlyNext(node)
  }
  return undefined
}

/** Takes a step, its outcomes and the variable they are written to; gives where each of them leads. */
export function outcomeWays(step: ModelElement, outcomes: readonly Outcome[], variable: string): OutcomeWay[] {
  const decider = deciderBehind(step)
  if (!decider) {
    const next = outcomes.length === 1 ? onlyNext(step) : undefined
    return outcomes.map((outcome) => ({ ...outcome, leadsTo: next ?? null }))
  }
  const flows = decider.outgoing ?? []
  const ways = outcomes.map((outcome) => {
    const flow = flows.find((each) => asksFor(each, variable, outcome.code))
    return { ...outcome, leadsTo: flow?.targetRef ?? null, ...(flow && { flow }) }
  })
  const rest = ways.filter(({ leadsTo }) => leadsTo === null)
  const otherwise = decider.default
  const leadsTo = otherwise?.targetRef
  if (rest.length !== 1 || !otherwise || !leadsTo) return ways
  return ways.map((way) => (way.leadsTo ? way : { ...way, leadsTo, flow: otherwise }))
}

function onlyNext({ outgoing = [] }: ModelElement): ModelElement | undefined {
  return outgoing.length === 1 ? outgoing[0]?.targetRef : undefined
}

function asksFor({ conditionExpression }: ModelElement, variable: string, code: string): boolean {
  const tests = (conditionExpression?.body ?? '').matchAll(/([\w.]+)\s*=\s*"([^"]*)"/g)
  return [...tests].some(([, name, value]) => name === variable && value === code)
}
