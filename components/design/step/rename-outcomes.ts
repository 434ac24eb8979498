import type { Outcome } from '@/domain/process/process-model.ts'
import type { ModelElement } from '../flow/model-element.ts'
import type { StepChange } from './change-step.ts'
import { outcomeWays } from './outcome-ways.ts'
import { outcomesText, stepFacts } from './step-facts.ts'

/** An outcome as it was and as it is to be: another name, another code, or both. */
export type Renamed = { from: string; to: Outcome }

/**
 * Takes a step, all its outcomes as they are to be and which of them had another code or name; gives the changes that
 * make them so: the outcomes, the mark of the return, the condition of a flow, and its label where it bore the old name.
 */
export function renameOutcomes(
  step: ModelElement,
  outcomes: readonly Outcome[],
  renamed: readonly Renamed[],
): StepChange[] {
  const { outcomes: before, variable, header } = stepFacts(step)
  const ways = outcomeWays(step, before, variable)
  const returned = renamed.find(({ from, to }) => from === header('returnOutcome') && from !== to.code)
  const ofFlows = renamed.flatMap(({ from, to }): StepChange[] => {
    const way = ways.find(({ code }) => code === from)
    if (!way?.flow) return []
    const { id, name, conditionExpression } = way.flow
    const body = conditionExpression?.body
    const asked = body?.replaceAll(`"${from}"`, `"${to.code}"`)
    const named = name?.trim() === way.text.trim() && way.text !== to.text
    return [
      ...(named ? [{ at: 'flowName' as const, flow: id, value: to.text }] : []),
      ...(asked !== undefined && asked !== body ? [{ at: 'condition' as const, flow: id, value: asked }] : []),
    ]
  })
  return [
    { at: 'header', key: 'outcomes', value: outcomesText(outcomes) },
    ...(returned ? [{ at: 'header' as const, key: 'returnOutcome', value: returned.to.code }] : []),
    ...ofFlows,
  ]
}
