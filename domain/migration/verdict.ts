import { compareLamps, type Lamp } from '../sla/lamp.ts'
import { verdicts, type ClockShift, type Place, type Verdict } from './migration.ts'
import type { StayReason } from './stay-reasons.ts'

/** Takes the clocks and places of a case that goes; gives the gravest of what happens to it. */
export function verdictOf(clocks: readonly ClockShift[], places: readonly Place[]): Verdict {
  const resumed = places.flatMap(({ to, how }) => (how === 'resume' ? [to] : []))
  // the clock of a step that goes on is another one than before: the two lamps say nothing of each other
  const compared = clocks.filter(({ element }) => element === null || !resumed.includes(element))
  const found: Verdict[] = [...compared.map(shiftOf), ...places.map(({ how }) => wayOf[how])]
  return verdicts.find((verdict) => found.includes(verdict)) ?? 'goes'
}

const wayOf: Record<Place['how'], Verdict> = {
  carry: 'goes',
  end: 'goes',
  done: 'goes',
  anew: 'anew',
  resume: 'resumes',
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

/** Takes the clocks of a case; gives the one that comes first: of a step before that of the whole case, then the worst. */
export function leadingClock<Clock extends { element: string | null; lamp: { after: Lamp } }>(
  clocks: readonly Clock[],
): Clock | undefined {
  return clocks.toSorted(
    (a, b) => Number(a.element === null) - Number(b.element === null) || compareLamps(a.lamp.after, b.lamp.after),
  )[0]
}
