import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { MoveRequest } from '@/server/db/generated/client.ts'
import { changeClocks, settledClocks } from '@/server/services/clocks/change-clocks.ts'
import { clocksOf } from './clocks-of.ts'

/**
 * 挂账: the clocks stand still from the moment it was asked for. Alarms raised meanwhile stay and are marked; none of them
 * fires again (DOMAIN 6).
 */
export async function applyHold(work: CaseWork, actor: Person, request: MoveRequest): Promise<Result<unknown>> {
  const clocks = clocksOf(await settledClocks(work), request).filter(({ state }) => state === 'running')
  const since = (startedAt: Date) => (startedAt > request.askedAt ? startedAt : request.askedAt)
  const changed = await changeClocks(work, clocks, ({ startedAt }) => [
    {
      ...{ kind: 'hold', at: since(startedAt), data: { decidedAt: work.now.toISOString() }, reason: request.reason },
      ...{ actor: 'person', personId: actor.id },
    },
  ])
  if (!changed.ok) return changed
  await work.tx.alarm.updateMany({
    where: { clockId: { in: clocks.map(({ id }) => id) }, markAt: { gt: request.askedAt } },
    data: { overtaken: true },
  })
  const person = { kind: 'person', personId: actor.id } as const
  for (const { clock } of changed.value)
    work.event(person, {
      type: 'ClockHeld',
      data: { clockId: clock.id, clock: clock.name, taskId: clock.taskId, reason: request.reason },
    })
  work.patch({ held: true, heldAt: request.askedAt })
  const { id: requestId, askedAt, reason } = request
  work.event(person, { type: 'CaseHeld', data: { requestId, since: askedAt.toISOString(), reason } })
  work.send({ kind: 'moved', message: 'case.held', moveId: requestId, variables: {} })
  return ok(null)
}
