import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { isId } from '@/server/services/is-id.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { openStepsFor } from './open-steps.ts'
import { caseIdOf, withMove } from './with-move.ts'

/**
 * Answers an instruction (督办): its clock stops, the leader is told. By those who work or lead an open step. Refuses
 * one's own instructions, and those that are answered already.
 */
export async function answerSupervision(
  actor: Person,
  number: string,
  supervisionId: string,
  reply: string,
  db = defaultDb,
): Promise<Result<{ number: string }>> {
  return withMove(db, actor, await caseIdOf(db, number), async (work, subject) => {
    const unknown = refuse('supervision.not_found', {}, [{ path: 'supervision', code: 'supervision.not_found' }])
    const found = isId(supervisionId) ? await work.tx.supervision.findUnique({ where: { id: supervisionId } }) : null
    if (found?.caseId !== work.case.id) return unknown
    if (found.repliedAt) return refuse('supervision.answered')
    if (found.byId === actor.id) return refuse('supervision.own')
    const mine = (await openStepsFor(work, actor, subject)).some((step) => step.mine)
    if (!mine) return refuse('right.missing')
    const [clock] = found.clockId ? await stopClocks(work, { id: found.clockId }) : []
    await work.tx.supervision.update({
      where: { id: found.id },
      data: { reply, repliedBy: actor.id, repliedAt: work.now },
    })
    if (found.clockId) work.patch({ supervisions: Math.max(0, work.case.supervisions - 1) })
    work.event(
      { kind: 'person', personId: actor.id },
      {
        type: 'SupervisionAnswered',
        data: { supervisionId, reply, onTime: clock ? work.now <= clock.dueAt : null },
      },
    )
    await notifyPeople(work, {
      cause: `answered:${found.id}`,
      people: [found.byId].filter((id) => id !== actor.id),
      text: 'supervision-answered',
      params: { reason: reply },
    })
    return ok({ number })
  })
}
