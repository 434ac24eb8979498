import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { MoveRequest } from '@/server/db/generated/client.ts'
import { changeClocks, settledClocks } from '@/server/services/clocks/change-clocks.ts'
import { clocksOf } from './clocks-of.ts'

/** 延期: adds time to the allowance of the steps it was asked from, and of the whole case. */
export async function applyExtension(work: CaseWork, actor: Person, request: MoveRequest): Promise<Result<unknown>> {
  const { amount, unit } = request.data as { amount: number; unit: LimitUnit }
  const { reason } = request
  const changed = await changeClocks(work, clocksOf(await settledClocks(work), request), () => [
    { kind: 'extend', at: work.now, data: { amount, unit }, reason, actor: 'person', personId: actor.id },
  ])
  if (!changed.ok) return changed
  for (const { clock, reading } of changed.value)
    work.event(
      { kind: 'person', personId: actor.id },
      {
        type: 'ClockExtended',
        data: {
          ...{ clockId: clock.id, clock: clock.name, taskId: clock.taskId, amount, unit, reason },
          dueAt: reading.dueAt?.toISOString() ?? null,
        },
      },
    )
  work.send({ kind: 'moved', message: 'case.extended', moveId: request.id, variables: { times: request.nth } })
  return ok(null)
}
