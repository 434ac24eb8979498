import { compareLamps } from '../sla/lamp.ts'
import { verdicts, type ClockShift, type Place, type Verdict } from './migration.ts'
import type { StayReason } from './stay-reasons.ts'

/** Takes the clocks and places of a case that goes; gives the gravest of what happens to it. */
export function verdictOf(clocks: readonly ClockShift[], places: readonly Place[]): Verdict {
  const found: Verdict[] = [
    ...clocks.map(shiftOf),
    ...places.map(({ how }): Verdict => (how === 'anew' ? 'anew' : 'goes')),
  ]
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'goes'
}

function shiftOf({ lamp, due, kept }: ClockShift): Verdict {
  if (kept) return 'kept'
  if (lamp.before === 'pause') return 'held'
  if (compareLamps(lamp.after, lamp.before) < 0) return lamp.after === 'red' ? 'late' : 'yellow'
  return due.before?.getTime() === due.after?.getTime() ? 'goes' : 'limit'
}

/** Takes a row; says whether the case goes now, or will once it stands at a step again. */
export function mayGo({ verdict, reason }: { verdict: Verdict; reason: { code: StayReason } | null }): boolean {
  return verdict !== 'cannot' || reason?.code === 'busy'
}
