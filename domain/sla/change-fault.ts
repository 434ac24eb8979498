import type { PlainCode } from '../shared/refusal.ts'
import type { ClockChange, ClockRun } from './history.ts'

/** Why a change cannot be: the codes of `refusals/time.ts` about histories. */
export type ChangeFault = Extract<PlainCode, `clock.${string}`>

/**
 * Takes a change, how the clock stands before it, and the limit set last; gives why it cannot follow, null when it can.
 */
export function changeFault(
  change: ClockChange,
  { state, waiting }: Pick<ClockRun, 'state' | 'waiting'>,
  limit: ClockChange | null = null,
): ChangeFault | null {
  if (change.decidedAt && change.decidedAt < change.at) return 'clock.decided_early'
  if (change.kind === 'reopen') return state === 'stopped' ? null : 'clock.not_stopped'
  if (state === 'stopped') return 'clock.stopped'
  if (change.kind === 'start') return state === 'pending' ? null : 'clock.started_twice'
  if (state === 'pending') return 'clock.not_started'
  switch (change.kind) {
    case 'hold':
      return state === 'running' ? null : 'clock.held_twice'
    case 'resume':
      return state === 'held' ? null : 'clock.not_held'
    case 'request':
      return waiting.some(({ of }) => of === change.of) ? 'clock.request_open' : null
    case 'reject':
      return waiting.some(({ of }) => of === change.of) ? null : 'clock.no_request'
    case 'limit':
      return limit?.kind === 'limit' && contradicts(change, limit) ? 'clock.limit_twice' : null
    case 'extend':
    case 'stop':
      return null
    default:
      return change satisfies never
  }
}

type LimitChange = Extract<ClockChange, { kind: 'limit' }>

/** Of two limits of one instant nobody can say which came last. */
function contradicts(change: LimitChange, before: LimitChange): boolean {
  const [a, b] = [change.limit, before.limit]
  const same = a.amount === b.amount && a.unit === b.unit && a.reading === b.reading && a.calendar === b.calendar
  return change.at.getTime() === before.at.getTime() && !same
}
