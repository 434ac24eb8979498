import { asksOf, outcomeWays as followOutcomes, rivalsOf } from '@/domain/process/outcome-way.ts'
import type { Outcome } from '@/domain/process/process-model.ts'
import { isType, type ModelElement } from '../flow/model-element.ts'
import { stepFacts } from './step-facts.ts'

/**
 * Where an outcome of a step leads: the element, or nothing drawn yet; `rival` is what a case with it may take instead,
 * `work` what is done before the outcomes part.
 */
export type OutcomeWay = Outcome & {
  leadsTo: ModelElement | null
  /** the flow behind the decision that stands for it */
  flow?: ModelElement
  rival?: ModelElement
  work?: ModelElement
}

/**
 * Gives the gateway the flows of a step's outcomes leave from: the one right behind it, unless it decides other business
 * too, or other steps lead into it for which it does not decide.
 */
export function deciderBehind(step: ModelElement, variable: string): ModelElement | undefined {
  const next = onlyNext(step)
  if (!next || !isType(next, 'bpmn:ExclusiveGateway') || rivalsOf(next, variable).length > 0) return undefined
  const decides = (next.outgoing ?? []).some((flow) => asksOf(flow, variable))
  return decides || (next.incoming ?? []).length <= 1 ? next : undefined
}

/** Takes a step, its outcomes and the variable they are written to; gives where each of them leads. */
export function outcomeWays(step: ModelElement, outcomes: readonly Outcome[], variable: string): OutcomeWay[] {
  const codes = outcomes.map(({ code }) => code)
  const ways = followOutcomes(step, codes, variable, (node) => writes(node, variable))
  return outcomes.map((outcome, index) => {
    const way = ways[index]
    if (!way || way.kind === 'none') return { ...outcome, leadsTo: (outcomes.length === 1 && onlyNext(step)) || null }
    const { flow } = way
    return {
      ...outcome,
      ...{ leadsTo: flow.targetRef ?? null, flow },
      ...(way.kind === 'unsure' && { rival: way.rival }),
      ...(way.kind === 'late' && { work: way.work }),
    }
  })
}

function onlyNext({ outgoing = [] }: ModelElement): ModelElement | undefined {
  return outgoing.length === 1 ? outgoing[0]?.targetRef : undefined
}

const writes = (node: ModelElement, variable: string) =>
  isType(node, 'bpmn:UserTask') && stepFacts(node).variable === variable
