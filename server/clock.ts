import { AsyncLocalStorage } from 'node:async_hooks'
import { drillMomentAgo, readDrillClock, type DrillClock } from '@/domain/drill/drill-clock.ts'
import { env } from './env.ts'

// The only module outside the domain that asks the time. Facts of cases are told by `now`, the controlled time in a
// drill; leases, heart beats, back-off and caches by `realNow`, since the machine they live on knows no drill.

// one per process, also where the bundler gives modules twice
const holder = globalThis as { __yingshaoDrillClock?: DrillClock; __yingshaoAhead?: AsyncLocalStorage<number> }
const ahead = (holder.__yingshaoAhead ??= new AsyncLocalStorage<number>())

export const realNow = (): Date => new Date()

/** The time that counts for everything people see. In a drill it is known once `followClock` has read it. */
export function now(): Date {
  const clock = drillClock()
  const at = clock ? readDrillClock(clock, realNow()) : realNow()
  const offset = ahead.getStore()
  return offset === undefined ? at : new Date(at.getTime() + offset)
}

/** Runs what concerns a trial, whose time is so many milliseconds ahead of everybody else's (ADR 0026). */
export const withTimeAhead = <T>(ms: number, run: () => Promise<T>): Promise<T> => ahead.run(ms, run)

/**
 * The moment that lies at least `ms` of real time back, as facts of cases and records of the engine tell it: what is
 * compared with it has been so for that long, however the clock of a drill has jumped.
 */
export function longAgo(ms: number): Date {
  const clock = drillClock()
  if (!clock) return new Date(realNow().getTime() - ms)
  return drillMomentAgo(clock, ms, realNow()) ?? new Date(0)
}

/** How many times as fast as the real clock the time runs. */
export const clockSpeed = (): number => drillClock()?.speed ?? 1

/** Null outside a drill. A program of a drill that has not read its clock yet must not go by the real one. */
export function drillClock(): DrillClock | null {
  const clock = holder.__yingshaoDrillClock
  if (!clock && env.YINGSHAO_DRILL) throw new Error('the clock of the drill has not been read yet')
  return clock ?? null
}

/** Only for what has read the clock from the database; of two readings that overtake each other the younger counts. */
export function setDrillClock(clock: DrillClock): void {
  const known = holder.__yingshaoDrillClock
  if (!known || clock.since >= known.since) holder.__yingshaoDrillClock = clock
}
