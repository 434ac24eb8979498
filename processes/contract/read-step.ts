import { parseLimit } from '@/domain/process/parse-limit.ts'
import { parseOutcomes } from '@/domain/process/parse-outcomes.ts'
import type { StepLimit, StepModel } from '@/domain/process/process-model.ts'
import { headersOf, labelOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'

const fromCatalogue: StepLimit = { from: 'catalogue', calendar: 'natural', holdRuns: false }
const movePrefix = 'move.'

/**
 * Takes a user task; gives what its headers say of it. What cannot be read is empty here and a finding of the linter;
 * a clock without a name has the id of its step.
 */
export function readStep(task: Element): StepModel {
  const headers = headersOf(task)
  const {
    role = '',
    status = '',
    form = '',
    clock = task.id,
    outcomes = '',
    resultVariable = 'outcome',
    facts = '',
    returnOutcome,
  } = headers
  return {
    elementId: task.id,
    name: labelOf(task),
    role,
    status,
    form,
    clock,
    limit: parseLimit(headers) ?? fromCatalogue,
    outcomes: parseOutcomes(outcomes) ?? [],
    resultVariable,
    ...(returnOutcome && { returnOutcome }),
    facts: facts.split(',').flatMap((fact) => fact.trim() || []),
    moves: Object.keys(headers).flatMap((key) =>
      key.startsWith(movePrefix) && headers[key] === 'true' ? key.slice(movePrefix.length) : [],
    ),
    photos: {
      before: countOf(headers.photosBefore),
      after: countOf(headers.photosAfter),
      onSite: headers.photosOnSite === 'true',
    },
  }
}

const countOf = (text = '0') => (/^\d{1,2}$/.test(text) ? Number(text) : 0)
