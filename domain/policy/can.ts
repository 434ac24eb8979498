import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { holdsRight, holdsRightOver, holdsRole } from './person.ts'
import type { Person } from './person.ts'
import type { Action, CaseSubject, StepSubject, Subjects, TrialSubject, WithdrawSubject } from './subjects.ts'
import { canAssignStep, canClaimStep, canReadStep, canReleaseStep, canWorkStep } from './steps.ts'
import type { Right } from './rights.ts'

type Rule<A extends Action> = (person: Person, subject: Subjects[A]) => Result<true>

const rules: { [A in Action]: Rule<A> } = {
  'case.report': needs('case.report'),
  'case.read': canReadCase,
  'case.readReporter': canReadReporter,
  'case.withdraw': canWithdraw,
  'case.void': (person, subject) => over(person, 'case.void', subject.unitPaths),
  'case.urge': (person, subject) => over(person, 'case.urge', subject.unitPaths),
  'case.oversee': (person, subject) => over(person, 'case.oversee', subject.unitPaths),
  'case.jump': (person, subject) => over(person, 'case.jump', subject.unitPaths),
  'case.approveHold': (person, subject) => over(person, 'case.approveHold', subject.unitPaths),
  'case.approveExtension': (person, subject) => over(person, 'case.approveExtension', subject.unitPaths),
  'case.approveLaterExtension': (person, subject) => over(person, 'case.approveLaterExtension', subject.unitPaths),
  'case.rate': (person, subject) => (isReporter(person, subject) ? ok(true) : refuse('right.missing')),
  'step.read': canReadStep,
  'step.claim': canClaimStep,
  'step.release': canReleaseStep,
  'step.assign': canAssignStep,
  'step.complete': canWorkStep,
  'board.read': needs('board.read'),
  'incident.read': (person, subject) => over(person, 'incident.read', subject.unitPaths),
  'incident.retry': (person, subject) => over(person, 'incident.retry', subject.unitPaths),
  'process.read': needs('process.read'),
  'process.draw': needs('process.draw'),
  'draft.read': canReadDraft,
  'process.publish': needs('process.publish'),
  'trial.use': isTrialOf,
  'trial.end': (person, subject) => (holdsRight(person, 'system.operate') ? ok(true) : isTrialOf(person, subject)),
  'process.approve': needs('process.approve'),
  'process.migrate': needs('process.migrate'),
  'organisation.read': needs('organisation.read'),
  'organisation.edit': (person, subject) => over(person, 'organisation.edit', subject.unitPaths),
  'notification.read': (person, subject) =>
    subject.recipientId === person.id ? ok(true) : refuse('notification.not_found'),
  'time.read': needs('time.read'),
  'time.edit': needs('time.edit'),
  'system.operate': needs('system.operate'),
}

/**
 * THE question every service asks before it reads or writes: may this person do this to that?
 * Refuses with `right.missing`, a `*.not_found` where existence itself is not to be told, or the rule broken.
 */
export function can<A extends Action>(person: Person, action: A, subject: Subjects[A]): Result<true> {
  return rules[action](person, subject)
}

function needs(right: Right): (person: Person) => Result<true> {
  return (person) => (holdsRight(person, right) ? ok(true) : refuse('right.missing'))
}

/** A subject without units (an instance that lost its case) is for every holder of the right. */
function over(person: Person, right: Right, unitPaths: readonly string[]): Result<true> {
  const held = unitPaths.length === 0 ? holdsRight(person, right) : holdsRightOver(person, right, unitPaths)
  return held ? ok(true) : refuse('right.missing')
}

/** Who has to find a draft good reads it, and changes nothing by that. */
function canReadDraft(person: Person): Result<true> {
  const may = holdsRight(person, 'process.draw') || holdsRight(person, 'process.approve')
  return may ? ok(true) : refuse('right.missing')
}

/** A trial does not even exist for anybody else. */
function isTrialOf(person: Person, subject: TrialSubject): Result<true> {
  return subject.personId === person.id ? ok(true) : refuse('trial.not_found')
}

function isReporter(person: Person, subject: { reporterId?: string | null }): boolean {
  return subject.reporterId === person.id
}

function canReadCase(person: Person, subject: CaseSubject): Result<true> {
  const readable = isReporter(person, subject) || holdsRightOver(person, 'case.read', subject.unitPaths)
  return readable ? ok(true) : refuse('case.not_found')
}

function canReadReporter(person: Person, subject: CaseSubject): Result<true> {
  const readable = isReporter(person, subject) || holdsRightOver(person, 'case.readReporter', subject.unitPaths)
  return readable ? ok(true) : refuse('right.missing')
}

/** 撤回: by the reporter alone, and only while nobody has touched the next step (DOMAIN 5). */
function canWithdraw(person: Person, subject: WithdrawSubject): Result<true> {
  if (!isReporter(person, subject)) return refuse('withdraw.not_reporter')
  if (subject.ended) return refuse('case.closed')
  return subject.nextStepTouched ? refuse('withdraw.too_late') : ok(true)
}

/** Says whether a person could be given the step: holds its role in reach of its unit. */
export function isFitFor(person: Person, step: Pick<StepSubject, 'role' | 'unitPath'>): boolean {
  return holdsRole(person, step.role, step.unitPath)
}
