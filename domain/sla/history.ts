import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { Limit, LimitUnit } from './limit.ts'

type Change = { at: Date; reason?: string; actor?: string }

/** One thing that happened to a clock. `at` is when it counts from, which for a late approval lies before its writing. */
export type ClockChange =
  | (Change & { kind: 'start' })
  | (Change & { kind: 'hold' })
  | (Change & { kind: 'resume' })
  | (Change & { kind: 'extend'; amount: number; unit: LimitUnit })
  | (Change & { kind: 'limit'; limit: Limit })
  | (Change & { kind: 'stop' })

export type ClockHistory = readonly ClockChange[]

/** A stretch of one kind; `to` is null while it goes on. Reason and actor are those of the change that began it. */
export type Stretch = { kind: 'running' | 'held'; from: Date; to: Date | null; reason?: string; actor?: string }

export type ClockState = 'pending' | 'running' | 'held' | 'stopped'

export type ClockRun = { state: ClockState; stretches: Stretch[] }

const rank: Record<ClockChange['kind'], number> = { start: 0, limit: 1, extend: 2, hold: 3, resume: 3, stop: 4 }

/** Takes a history; gives the changes up to now in their order in time, equal instants by what they mean. */
export function changesUntil(history: ClockHistory, now: Date): ClockChange[] {
  const past = history.filter((change) => change.at.getTime() <= now.getTime())
  return past.sort((a, b) => a.at.getTime() - b.at.getTime() || rank[a.kind] - rank[b.kind])
}

/**
 * Takes ordered changes; gives the state and the stretches running and held.
 * Refuses a history that contradicts itself with `clock.history_invalid`.
 */
export function runOf(changes: readonly ClockChange[]): Result<ClockRun> {
  const run: ClockRun = { state: 'pending', stretches: [] }
  const rest = [...changes]
  while (rest.length > 0) {
    const change = takeNext(rest, run.state)
    if (!follows(change.kind, run.state))
      return refuse('clock.history_invalid', { reason: `${change.kind}/${run.state}` })
    apply(run, change)
  }
  return ok(run)
}

/** Of a hold and a resume at one instant the one that fits the state goes first, so their order never matters. */
function takeNext(rest: ClockChange[], state: ClockState): ClockChange {
  const first = rest[0] as ClockChange
  if (follows(first.kind, state)) return rest.shift() as ClockChange
  const peer = rest.findIndex(
    (change) =>
      change.at.getTime() === first.at.getTime() &&
      rank[change.kind] === rank[first.kind] &&
      follows(change.kind, state),
  )
  return rest.splice(Math.max(peer, 0), 1)[0] as ClockChange
}

function follows(kind: ClockChange['kind'], state: ClockState): boolean {
  switch (kind) {
    case 'start':
      return state === 'pending'
    case 'hold':
      return state === 'running'
    case 'resume':
      return state === 'held'
    case 'extend':
    case 'limit':
    case 'stop':
      return state === 'running' || state === 'held'
    default:
      return kind satisfies never
  }
}

function apply(run: ClockRun, change: ClockChange): void {
  if (change.kind === 'extend' || change.kind === 'limit') return
  const open = run.stretches.at(-1)
  if (open && open.to === null) open.to = change.at
  run.state = change.kind === 'stop' ? 'stopped' : change.kind === 'hold' ? 'held' : 'running'
  if (run.state === 'stopped') return
  const { at: from, reason, actor } = change
  run.stretches.push({ kind: run.state, from, to: null, ...(reason && { reason }), ...(actor && { actor }) })
}
