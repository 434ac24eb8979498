import type { OpenStepFacts, SideMoveFacts } from '@/domain/case/side-moves.ts'
import type { RequestKind } from '@/domain/sla/history.ts'
import type { StepModel } from '@/domain/process/process-model.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseSubject } from '@/domain/policy/subjects.ts'
import type { Tx } from '@/server/db/client.ts'
import type { CaseWork } from '@/server/db/case-work.ts'

const stepSelect = {
  ...{ id: true, role: true, assigneeId: true, step: true, unitId: true },
  unit: { select: { path: true } },
  clocks: { where: { state: { not: 'stopped' } }, select: { id: true, dueAt: true, holdRuns: true } },
} as const

export type OpenStep = OpenStepFacts & {
  id: string
  unitId: string | null
  unitPath: string | null
  clockIds: string[]
  /** the person works it or may take it, or leads who does */
  mine: boolean
}

/** The open steps of a case as side moves look at them, for one person. */
export async function openStepsOf(
  tx: Pick<Tx, 'task'>,
  caseId: string,
  actor: Person,
  subject: CaseSubject,
): Promise<OpenStep[]> {
  const tasks = await tx.task.findMany({ where: { caseId, state: 'open' }, select: stepSelect })
  return tasks.map(({ id, role, assigneeId, step, unitId, unit, clocks }) => {
    const { name, moves, limit } = step as unknown as StepModel
    const asked = {
      ...{ role, assigneeId, unitPath: unit?.path ?? null, open: true },
      ...{ reporterId: subject.reporterId, caseUnitPaths: subject.unitPaths },
    }
    const mine = can(actor, 'step.complete', asked).ok || can(actor, 'step.assign', asked).ok
    const dueAt = clocks[0]?.dueAt ?? null
    return {
      ...{ id, name, moves, mine, dueAt, unitId, unitPath: unit?.path ?? null },
      ...{ holdRuns: limit.holdRuns, clockIds: clocks.map((clock) => clock.id) },
    }
  })
}

/** The same of a case under its lock. */
export const openStepsFor = (
  { tx, case: { id } }: CaseWork,
  actor: Person,
  subject: CaseSubject,
): Promise<OpenStep[]> => openStepsOf(tx, id, actor, subject)

/** What the rules of side moves ask about a case under its lock. */
export async function moveFacts(work: CaseWork, steps: readonly OpenStepFacts[]): Promise<SideMoveFacts> {
  const waiting = await work.tx.moveRequest.findFirst({
    where: { caseId: work.case.id, state: 'waiting' },
    select: { kind: true },
  })
  const { held, urgedAt } = work.case
  return { held, urgedAt, waiting: (waiting?.kind as RequestKind | undefined) ?? null, steps }
}
