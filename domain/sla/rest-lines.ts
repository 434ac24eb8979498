import type { Calendar } from './calendar.ts'
import type { ClockReading } from './compute-clock.ts'
import { dayNumberAt, midnightOf } from './day-number.ts'
import type { ExplanationLine } from './explain-clock.ts'
import { oddDayWords, weekendsWords } from './odd-day-words.ts'
import { oddDaysOf } from './odd-days.ts'
import type { OddDays } from './odd-days.ts'

/** More weekends than these are told in one line. */
const weekendsInFull = 4

/** Takes how a working clock stands; gives a line for the days up to its deadline that differ while it was running. */
export function restLines(reading: ClockReading, calendar: Calendar, now: Date, year: number): ExplanationLine[] {
  const { stretches, dueAt, state } = reading
  const end = state === 'stopped' ? (stretches.at(-1)?.to ?? now) : (dueAt ?? now)
  const found = new Map<string, { odd: OddDays; from: Date }>()
  for (const stretch of stretches) {
    const to = stretch.to && stretch.to < end ? stretch.to : end
    if (stretch.kind === 'held' || to < stretch.from) continue
    const days = [stretch.from, to].map((at) => dayNumberAt(at.getTime())) as [number, number]
    for (const odd of oddDaysOf(calendar, ...days)) {
      const from = new Date(Math.max(midnightOf(odd.first), stretch.from.getTime()))
      const key = `${odd.kind} ${odd.first} ${odd.last}`
      if (!found.has(key)) found.set(key, { odd, from })
    }
  }
  const all = [...found.values()]
  const weekends = all.filter(({ odd }) => odd.kind === 'weekend')
  if (weekends.length <= weekendsInFull) return all.map(({ odd, from }) => line(odd, from, year))
  const others = all.filter(({ odd }) => odd.kind !== 'weekend').map(({ odd, from }) => line(odd, from, year))
  return [...others, together(weekends, year)]
}

const line = (odd: OddDays, from: Date, year: number): ExplanationLine => ({
  ...{ kind: odd.kind, from, to: new Date(midnightOf(odd.last + 1)) },
  text: oddDayWords(odd, year),
})

function together(weekends: readonly { odd: OddDays; from: Date }[], year: number): ExplanationLine {
  const [first, last] = [weekends[0], weekends.at(-1)]
  return {
    kind: 'weekend',
    from: first?.from ?? new Date(0),
    to: new Date(midnightOf((last?.odd.last ?? 0) + 1)),
    text: weekendsWords(
      weekends.map(({ odd }) => odd),
      year,
    ),
  }
}
