import { mayGo } from '@/domain/migration/verdict.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { jumpRefusal } from '@/domain/case/side-moves.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { readStandings } from '@/server/db/standings.ts'
import { isUnrecorded } from '@/server/db/variables-then.ts'
import { newId } from '@/server/ids.ts'
import { moveFacts, openStepsFor } from '@/server/services/moves/open-steps.ts'
import { caseIdOf, withMove } from '@/server/services/moves/with-move.ts'
import { passedIn } from './list-passed.ts'
import { planJumpOf } from './plan-jump.ts'

/**
 * 退回: sends a case back to a step it has passed, named by that passage, with the variables of its flow as they were
 * then. A transplant onto its own version (DESIGN.md): asked for here, workers take it there. Refuses without the right,
 * `jump.not_passed`, `jump.unrecorded`, what `jumpRefusal` says, `jump.stuck` where its flow has an incident.
 */
export async function jumpCase(
  actor: Person,
  number: string,
  { to, reason }: { to: string; reason: string },
  db = defaultDb,
): Promise<Result<{ number: string }>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const { tx } = work
    const allowed = can(actor, 'case.jump', subject)
    if (!allowed.ok) return allowed
    const fault = jumpRefusal(await moveFacts(work, await openStepsFor(work, actor, subject)))
    if (fault) return { ok: false, error: fault }
    const target = (await passedIn(tx, work.case)).find(({ taskId }) => taskId === to)
    if (!target) return refuse('jump.not_passed', {}, [{ path: 'to', code: 'jump.not_passed' }])
    if (await isUnrecorded(tx, { epoch: target.epoch, element: target.elementInstance }))
      return refuse('jump.unrecorded', { step: target.name })
    const waiting = await tx.migrationCase.count({
      where: { caseId: work.case.id, state: { in: ['waiting', 'moving'] } },
    })
    if (waiting > 0) return refuse('case.moving')
    const [standing] = await readStandings(tx, [work.case.id])
    if (!standing) return refuse('case.not_found')
    const { row } = planJumpOf(standing, target)
    // between two steps it goes as soon as it stands again
    if (!mayGo(row)) return refuse('jump.stuck')
    const version = await tx.processVersion.findUniqueOrThrow({
      where: { id: work.case.processVersionId },
      select: { processKey: true, version: true },
    })
    const id = newId()
    await tx.migration.create({
      data: {
        ...{ id, processKey: version.processKey, fromVersion: version.version, toVersion: version.version },
        ...{ choices: {}, jumpTo: target.taskId, reason, personId: actor.id, startedAt: work.now },
        cases: { create: { caseId: work.case.id, number, foretold: row as never } },
      },
    })
    await tx.$executeRaw`select pg_notify('migration', '')`
    return ok({ number })
  })
}
