/** What a right is asked about. Services fill these from rows; nothing here reads a database. */
export type CaseSubject = {
  /** Paths of every unit the case concerns: grid, lead, co-handling, units of its steps. */
  unitPaths: readonly string[]
  /** The person of the staff who reported, null for citizens and devices. */
  reporterId: string | null
}

export type WithdrawSubject = CaseSubject & { nextStepTouched: boolean; ended: boolean }

export type StepSubject = {
  role: string
  unitPath: string | null
  assigneeId: string | null
  /** Units of the case, so that whoever may read the case may read its steps. */
  caseUnitPaths?: readonly string[]
  reporterId?: string | null
  open?: boolean
}

export type UnitsSubject = { unitPaths: readonly string[] }

/** Whose trial it is. */
export type TrialSubject = { personId: string }

export type NotificationSubject = { recipientId: string }

/** Every action with the subject it needs. */
export type Subjects = {
  'case.report': null
  'case.read': CaseSubject
  'case.readReporter': CaseSubject
  'case.withdraw': WithdrawSubject
  'case.void': CaseSubject
  'case.urge': CaseSubject
  'case.oversee': CaseSubject
  'case.jump': CaseSubject
  'case.approveHold': CaseSubject
  'case.approveExtension': CaseSubject
  'case.approveLaterExtension': CaseSubject
  'case.rate': CaseSubject
  'step.read': StepSubject
  'step.claim': StepSubject
  'step.release': StepSubject
  'step.assign': StepSubject
  'step.complete': StepSubject
  'board.read': null
  'incident.read': UnitsSubject
  'incident.retry': UnitsSubject
  'process.read': null
  'process.draw': null
  'draft.read': null
  'process.publish': null
  'trial.use': TrialSubject
  'trial.end': TrialSubject
  'process.approve': null
  'process.migrate': null
  'organisation.read': null
  'organisation.edit': UnitsSubject
  'notification.read': NotificationSubject
  'time.read': null
  'time.edit': null
  'system.operate': null
}

export type Action = keyof Subjects

/** Actions that ask for a right and nothing else. */
export type PlainAction = { [A in Action]: Subjects[A] extends null ? A : never }[Action]
