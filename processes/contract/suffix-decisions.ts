import { refuse, ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { extensionOf, labelOf } from './moddle/element.ts'
import { parseBpmn, writeBpmn } from './moddle/parse-bpmn.ts'
import { decisionsOf, newVariable, parseDmn, writeDmn } from './moddle/parse-dmn.ts'

export type Deployable = { bpmn: string; dmns: string[] }

/**
 * Takes the texts of a bundle and a suffix such as `__v3`; gives them with every decision id suffixed. A called
 * decision is always the newest deployed one on Zeebe 8.5: under ids of its own a running case keeps its rules.
 * Refuses steps that call a decision the bundle does not hold (`bundle.decision_unknown`).
 */
export async function suffixDecisions({ bpmn, dmns }: Deployable, suffix: string): Promise<Result<Deployable>> {
  const renamed = await Promise.all(dmns.map((text) => renameDecisions(text, suffix)))
  const known = new Set(renamed.flatMap(({ ids }) => ids))
  const { definitions, elementsById } = await parseBpmn(bpmn)
  for (const element of Object.values(elementsById)) {
    const called = extensionOf(element, 'zeebe:CalledDecision')
    if (!called) continue
    const { decisionId = '' } = called
    if (!known.has(decisionId))
      return refuse('bundle.decision_unknown', { element: labelOf(element), decision: decisionId })
    called.decisionId = decisionId + suffix
  }
  return ok({ bpmn: await writeBpmn(definitions), dmns: renamed.map(({ text }) => text) })
}

/** Takes a file of rules and a suffix; gives it with the suffix on every id a caller may name, and these ids. */
export async function renameDecisions(text: string, suffix: string): Promise<{ text: string; ids: string[] }> {
  const definitions = await parseDmn(text)
  const decisions = decisionsOf(definitions)
  const ids = decisions.map(({ id }) => id)
  for (const decision of decisions) {
    // Others name a decision by its variable, or by its id when it has none: pin the name before the id changes.
    decision.variable ??= newVariable(`${decision.id}_variable`, decision.id)
    for (const { requiredDecision } of decision.informationRequirement ?? [])
      if (requiredDecision && ids.includes(requiredDecision.href.slice(1))) requiredDecision.href += suffix
  }
  // The diagram holds references to the elements, not texts, and follows by itself.
  for (const element of [definitions, ...decisions]) element.id += suffix
  return { text: await writeDmn(definitions), ids }
}
