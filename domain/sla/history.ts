import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { changeFault } from './change-fault.ts'
import type { Limit, LimitUnit } from './limit.ts'

/**
 * `at` is when a change counts from. What was decided later than that says so by `decidedAt`: a hold counts from the
 * moment it was asked for, and until it is decided nobody knows of it (DOMAIN 5).
 */
type Change = { at: Date; decidedAt?: Date; reason?: string; actor?: string }

/** What people ask for and others approve. Until then, and when it is rejected, the clock goes on as it was. */
export type RequestKind = 'hold' | 'extend'

/** One thing that happened to a clock. An approved request is followed by its hold or extension. */
export type ClockChange =
  | (Change & { kind: 'start' })
  | (Change & { kind: 'hold' })
  | (Change & { kind: 'resume' })
  | (Change & { kind: 'extend'; amount: number; unit: LimitUnit })
  | (Change & { kind: 'limit'; limit: Limit })
  | (Change & { kind: 'request'; of: RequestKind })
  /** `withdrawn`: taken back by who had asked */
  | (Change & { kind: 'reject'; of: RequestKind; withdrawn?: boolean })
  | (Change & { kind: 'stop' })
  /** the stop is taken back: the clock is as it was before, what lies between does not count */
  | (Change & { kind: 'reopen' })

export type ClockHistory = readonly ClockChange[]

/** A stretch of one kind; `to` is null while it goes on. Reason and actor are those of the change that began it. */
export type Stretch = { kind: 'running' | 'held'; from: Date; to: Date | null; reason?: string; actor?: string }

export type ClockState = 'pending' | 'running' | 'held' | 'stopped'

/** A request nobody has decided yet. */
export type WaitingRequest = { of: RequestKind; at: Date; reason?: string; actor?: string }

export type ClockRun = { state: ClockState; stretches: Stretch[]; waiting: WaitingRequest[] }

const rank: Record<ClockChange['kind'], number> = {
  ...{ start: 0, limit: 1, request: 2, reject: 2, extend: 3, hold: 4, resume: 4, stop: 5, reopen: 5 },
}

/** Takes a change; gives the moment from which it was known. */
export const knownAt = ({ at, decidedAt }: ClockChange): Date => decidedAt ?? at

/** Takes a history; gives the changes known by now in their order in time, equal instants by what they mean. */
export function changesUntil(history: ClockHistory, now: Date): ClockChange[] {
  const past = history.filter((change) => change.at <= now && knownAt(change) <= now)
  return past.sort((a, b) => a.at.getTime() - b.at.getTime() || rank[a.kind] - rank[b.kind])
}

/**
 * Takes ordered changes; gives the state, the stretches running and held, and the requests that wait.
 * Refuses a history that contradicts itself with `clock.history_invalid`, its field telling why.
 */
export function runOf(changes: readonly ClockChange[]): Result<ClockRun> {
  const run: ClockRun = { state: 'pending', stretches: [], waiting: [] }
  const rest = [...changes]
  let limit: ClockChange | null = null
  while (rest.length > 0) {
    const change = takeNext(rest, run)
    const fault = changeFault(change, run, limit)
    if (fault) return refuse('clock.history_invalid', {}, [{ path: 'history', code: fault }])
    if (change.kind === 'limit') limit = change
    apply(run, change)
  }
  return ok(run)
}

/** Of changes of one instant and rank the one that fits the state goes first, so their order never matters. */
function takeNext(rest: ClockChange[], run: ClockRun): ClockChange {
  const first = rest[0] as ClockChange
  if (!changeFault(first, run)) return rest.shift() as ClockChange
  const peer = rest.findIndex(
    (change) =>
      change.at.getTime() === first.at.getTime() && rank[change.kind] === rank[first.kind] && !changeFault(change, run),
  )
  return rest.splice(Math.max(peer, 0), 1)[0] as ClockChange
}

function apply(run: ClockRun, change: ClockChange): void {
  const { kind, at: from, reason, actor } = change
  const given = { ...(reason && { reason }), ...(actor && { actor }) }
  const request = 'of' in change ? change.of : kind
  if (kind !== 'request') run.waiting = run.waiting.filter(({ of }) => kind !== 'stop' && of !== request)
  else run.waiting.push({ of: change.of, at: from, ...given })
  const open = run.stretches.at(-1)
  const state = stateAfter(kind, open)
  if (!state) return
  if (open && open.to === null) open.to = from
  run.state = state
  // a hold that goes on is the one that somebody gave a reason for
  const said = kind === 'reopen' ? open : given
  if (state !== 'stopped') run.stretches.push({ ...said, kind: state, from, to: null })
}

/** The state a change leads to from the last stretch; null where it leaves the state as it is. */
function stateAfter(kind: ClockChange['kind'], last: Stretch | undefined): Exclude<ClockState, 'pending'> | null {
  switch (kind) {
    case 'start':
    case 'resume':
      return 'running'
    case 'hold':
      return 'held'
    case 'stop':
      return 'stopped'
    case 'reopen':
      return last?.kind ?? null
    case 'extend':
    case 'limit':
    case 'request':
    case 'reject':
      return null
    default:
      return kind satisfies never
  }
}
