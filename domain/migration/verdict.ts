import { compareLamps, type Lamp } from '../sla/lamp.ts'
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

function shiftOf({ lamp, due, kept, anew }: ClockShift): Verdict {
  if (anew) return 'anew'
  if (kept) return 'kept'
  if (lamp.before === 'pause') return 'held'
  if (compareLamps(lamp.after, lamp.before) < 0) return lamp.after === 'red' ? 'late' : 'yellow'
  return due.before?.getTime() === due.after?.getTime() ? 'goes' : 'limit'
}

/** Takes a row; says whether the case goes now, or will once it stands at a step again. */
export function mayGo({ verdict, reason }: { verdict: Verdict; reason: { code: StayReason } | null }): boolean {
  return verdict !== 'cannot' || reason?.code === 'busy'
}

/** Takes a row; says whether the case can be taken back while nobody has done anything on it. */
export function mayGoBack({ verdict, begun }: { verdict: Verdict; begun: boolean }): boolean {
  return verdict !== 'cannot' && !begun
}

/** Takes the clocks of a case; gives the one that comes first: of a step before that of the whole case, then the worst. */
export function leadingClock<Clock extends { element: string | null; lamp: { after: Lamp } }>(
  clocks: readonly Clock[],
): Clock | undefined {
  return clocks.toSorted(
    (a, b) => Number(a.element === null) - Number(b.element === null) || compareLamps(a.lamp.after, b.lamp.after),
  )[0]
}
