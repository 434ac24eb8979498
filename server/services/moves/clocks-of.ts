import type { OpenClock } from '@/server/db/clock-rows.ts'
import type { MoveRequest } from '@/server/db/generated/client.ts'

/**
 * The clocks a request is about: a hold stops every one that does not run on; an extension adds to those of the steps it
 * was asked from and to the clock of the whole case. The clock of an instruction (督办) is no part of either.
 */
export function clocksOf(
  clocks: readonly OpenClock[],
  { kind, data }: Pick<MoveRequest, 'kind' | 'data'>,
): OpenClock[] {
  const own = clocks.filter(({ holdRuns, limitSource }) => limitSource !== askedReply && (kind !== 'hold' || !holdRuns))
  if (kind === 'hold') return own
  const { taskIds = [] } = data as { taskIds?: string[] }
  return own.filter(({ taskId }) => taskId === null || taskIds.includes(taskId))
}

/** The source of a limit that somebody asked for: the reply to an instruction. */
export const askedReply = 'asked'
