import type { Person } from '@/domain/policy/person.ts'
import type { Result } from '@/domain/shared/result.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { MoveRequest } from '@/server/db/generated/client.ts'
import { changeClocks, settledClocks } from '@/server/services/clocks/change-clocks.ts'
import { clocksOf } from './clocks-of.ts'

/** Notes on every clock that knew of a request that it is over; the time counts as before. */
export async function rejectOnClocks(
  work: CaseWork,
  actor: Person,
  request: MoveRequest,
  { reason, withdrawn }: { reason: string | null; withdrawn?: true },
): Promise<Result<unknown>> {
  const asked = clocksOf(await settledClocks(work), request).filter(({ changes }) =>
    changes.some(({ kind, at }) => kind === 'request' && at.getTime() === request.askedAt.getTime()),
  )
  return changeClocks(work, asked, () => [
    {
      kind: 'reject',
      at: work.now,
      data: { of: request.kind, ...(withdrawn && { withdrawn }) },
      reason,
      actor: 'person',
      personId: actor.id,
    },
  ])
}
