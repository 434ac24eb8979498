import type { Outcome } from '@/domain/process/process-model.ts'
import { parseOutcomes } from '@/domain/process/parse-outcomes.ts'
import { headersIn, inputIn, type ModelElement } from '../flow/model-element.ts'

/** What the panel shows of a human step: its texts as drawn, so that what is half done can be seen and mended. */
export type StepFacts = {
  name: string
  header: (key: string) => string
  unit: string
  limitRule: string
  outcomes: Outcome[]
  variable: string
}

/** Takes a human step; gives what its drawing says. */
export function stepFacts(step: ModelElement): StepFacts {
  const headers = headersIn(step)
  return {
    name: step.name ?? '',
    header: (key) => headers[key] ?? '',
    unit: inputIn(step, 'unit') ?? '',
    limitRule: inputIn(step, 'limit') ?? '',
    outcomes: parseOutcomes(headers['outcomes'] ?? '') ?? [],
    variable: headers['resultVariable'] ?? 'outcome',
  }
}

/** Takes outcomes; gives them as the header holds them. */
export function outcomesText(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ code, text }) => `${code}=${text.replaceAll(/[;=]/g, ' ').trim()}`).join('; ')
}

/**
 * Takes the outcomes of a step, what its form lets a person choose and a name for a new one; gives the next outcome: the
 * first the form offers and the step lacks, else one of that name.
 */
export function nextOutcome(outcomes: readonly Outcome[], offered: readonly Outcome[], text: string): Outcome {
  const next = offered.find(({ code }) => !outcomes.some((outcome) => outcome.code === code))
  return next ?? { code: freeCode([...outcomes, ...offered]), text }
}

/** Takes outcomes; gives a code none of them has: what a flow asks for, and no person reads. */
export function freeCode(outcomes: readonly Outcome[]): string {
  const taken = new Set(outcomes.map(({ code }) => code))
  let number = outcomes.length + 1
  while (taken.has(`result${number}`)) number++
  return `result${number}`
}
