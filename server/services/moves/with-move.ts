import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { CaseSubject } from '@/domain/policy/subjects.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { stateRefusal } from '@/server/services/cases/case-moves.ts'

/**
 * Runs a side move under the lock of its case, for somebody who may read it. Refuses `case.not_found`, and cases that
 * are over or moving.
 */
export async function withMove<T>(
  db: Db,
  actor: Person,
  caseId: string | undefined,
  run: (work: CaseWork, subject: CaseSubject) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (caseId === undefined) return refuse('case.not_found')
  return withCase(db, caseId, async (work) => {
    const subject = await caseSubject(work)
    const visible = can(actor, 'case.read', subject)
    if (!visible.ok) return visible
    const over = stateRefusal(work.case)
    return over ? { ok: false, error: over } : run(work, subject)
  })
}

/** What rights over a locked case are asked about. */
export async function caseSubject({ tx, case: { id, reporterId } }: CaseWork): Promise<CaseSubject> {
  const units = await tx.caseUnit.findMany({ where: { caseId: id }, select: { unit: { select: { path: true } } } })
  return { unitPaths: units.map(({ unit }) => unit.path), reporterId }
}

/** Gives the id of a case by its number, undefined when there is none. */
export async function caseIdOf(db: Pick<Db, 'case'>, number: string): Promise<string | undefined> {
  return (await db.case.findUnique({ where: { number }, select: { id: true } }))?.id
}
