import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { holdsRight, holdsRightOver, holdsRole } from './person.ts'
import type { Person } from './person.ts'
import type { StepSubject } from './subjects.ts'

/** Reading a step: whoever may work or assign it, holds it, reported the case, or may read the case. */
export function canReadStep(person: Person, step: StepSubject): Result<true> {
  const readable =
    fits(person, step) ||
    leads(person, step) ||
    step.assigneeId === person.id ||
    step.reporterId === person.id ||
    holdsRightOver(person, 'case.read', [...(step.caseUnitPaths ?? []), ...(step.unitPath ? [step.unitPath] : [])])
  return readable ? ok(true) : refuse('task.not_found')
}

/** Claiming: an open step of one's role and unit that nobody else holds. */
export function canClaimStep(person: Person, step: StepSubject): Result<true> {
  return canWorkStep(person, step)
}

/** Completing: like claiming; a step nobody holds is claimed by doing it. */
export function canWorkStep(person: Person, step: StepSubject): Result<true> {
  if (step.assigneeId !== person.id && !fits(person, step)) return refuse('task.not_yours')
  if (step.open === false) return refuse('task.already_done')
  return step.assigneeId === null || step.assigneeId === person.id ? ok(true) : refuse('task.claimed_by_other')
}

/** Releasing: by the one who holds the step, or by a leader of its unit. */
export function canReleaseStep(person: Person, step: StepSubject): Result<true> {
  const mine = step.assigneeId === person.id
  if (!mine && !leads(person, step) && !fits(person, step)) return refuse('task.not_yours')
  if (step.open === false) return refuse('task.already_done')
  if (step.assigneeId === null) return refuse('task.not_claimed')
  return mine || leads(person, step) ? ok(true) : refuse('task.claimed_by_other')
}

/** Assigning and reassigning: whoever holds `task.assign` over the unit of the step. */
export function canAssignStep(person: Person, step: StepSubject): Result<true> {
  if (!leads(person, step)) return refuse(fits(person, step) ? 'right.missing' : 'task.not_yours')
  return step.open === false ? refuse('task.already_done') : ok(true)
}

function fits(person: Person, step: StepSubject): boolean {
  return holdsRole(person, step.role, step.unitPath) || holdsOver(person, 'task.workAny', step)
}

function leads(person: Person, step: StepSubject): boolean {
  return holdsOver(person, 'task.assign', step)
}

function holdsOver(person: Person, right: 'task.assign' | 'task.workAny', step: StepSubject): boolean {
  return step.unitPath === null ? holdsRight(person, right) : holdsRightOver(person, right, [step.unitPath])
}
