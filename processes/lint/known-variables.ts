import { jobContracts, isJobType } from '@/processes/contract/job-contracts.ts'
import { extensionOf, isA, jobTypeOf, messageOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import type { LintContext } from './rule.ts'

/** What every case starts with (guide.md, "Variables"). */
export const atStart: readonly string[] = [
  ...['caseId', 'incarnation', 'round', 'standard', 'kind', 'category', 'regionLevel', 'region', 'channel'],
  ...['selfHandled', 'needsCheck', 'gridUnit', 'centreUnit'],
]

const ofMessages: Record<string, string[]> = {
  'case.rated': ['satisfied', 'score'],
  'case.withdrawn': ['move'],
  ...{ 'case.held': [], 'case.resumed': [], 'case.extended': ['times'], 'case.urged': [], 'case.supervised': [] },
}

/**
 * Takes a bundle laid open; gives every variable its flow can know. Null where that cannot be told: a message or a job
 * the house does not know may bring anything.
 */
export function knownVariables({ everything }: LintContext): Set<string> | null {
  const known = new Set(atStart)
  for (const element of everything) {
    const brought = broughtBy(element)
    if (!brought) return null
    for (const name of brought) known.add(name.split('.')[0] ?? name)
  }
  return known
}

/** Gives the variables an element writes; null where a message or a job the house does not know may bring anything. */
export function broughtBy(element: Element): string[] | null {
  const fromMessage = ofMessage(element)
  const fromJob = ofJob(element)
  if (!fromMessage || !fromJob) return null
  const mapping = extensionOf(element, 'zeebe:IoMapping')
  const mapped = [...(mapping?.inputParameters ?? []), ...(mapping?.outputParameters ?? [])].map(({ target }) => target)
  const results = [extensionOf(element, 'zeebe:CalledDecision'), extensionOf(element, 'zeebe:Script')].map(
    (part) => part?.resultVariable,
  )
  const names = [...fromMessage, ...fromJob, ...mapped, ...results, ...ofStep(element), ...ofLoop(element)]
  return names.filter((name) => name !== undefined)
}

function ofMessage(element: Element): string[] | null {
  const name = (messageOf(element) ?? element.messageRef)?.name
  if (name === undefined || name.startsWith('clock.')) return []
  return ofMessages[name] ?? null
}

function ofJob(element: Element): string[] | null {
  const type = jobTypeOf(element)
  if (!type) return []
  return isJobType(type) ? Object.keys(jobContracts[type].output.shape) : null
}

function ofStep(element: Element): string[] {
  if (!isA(element, 'bpmn:UserTask')) return []
  const { resultVariable, facts } = readStep(element)
  return [resultVariable, ...facts]
}

function ofLoop({ loopCharacteristics }: Element): (string | undefined)[] {
  const loop = extensionOf(loopCharacteristics, 'zeebe:LoopCharacteristics')
  return loop ? ['loopCounter', loop.inputElement, loop.outputCollection] : []
}
