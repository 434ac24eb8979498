import type { Calendar } from '@/domain/sla/calendar.ts'
import { computeClock } from '@/domain/sla/compute-clock.ts'
import { dayNumberAt, midnightOf } from '@/domain/sla/day-number.ts'
import { yellowFromPercent } from '@/domain/sla/lamp.ts'
import type { Level } from '@/domain/sla/level.ts'
import { isWorkingUnit, minuteMs, type Limit } from '@/domain/sla/limit.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import { workDaysOf } from '@/domain/sla/work-days.ts'

export type Tone = 'green' | 'amber' | 'red'

/** A stretch in which time counts; `x` and `width` in percent of the line, on which what does not count is short. */
export type TryOutBlock = { from: Date; tone: Tone; x: number; width: number }

export type TryOut = {
  dueAt: Date
  provisional: boolean
  marks: { level: string; at: Date; x: number }[]
  blocks: TryOutBlock[]
}

/** What a break is worth on the line, in milliseconds: a night, and days off. */
const [nightMs, freeMs] = [25 * minuteMs, 100 * minuteMs]
/** more days than these are no line any more */
const mostDays = 400

/**
 * Takes a limit, levels, a start and the calendar; gives the deadline and every level if nobody acts, and the line to
 * draw. Null of what cannot be computed.
 */
export function tryOut(limit: Limit, levels: readonly Level[], start: Date, calendar: Calendar): TryOut | null {
  const warn: Level = { code: '', at: { from: 'allowance', percent: yellowFromPercent } }
  const reading = computeClock(limit, [{ kind: 'start', at: start }], [...levels, warn], start, () => calendar)
  if (!reading.ok || !reading.value.dueAt) return null
  const { dueAt, provisional, marks } = reading.value
  const known = marks.flatMap(({ level, at }) => (at ? [{ level, at }] : []))
  const warnAt = known.find(({ level }) => level === '')?.at ?? dueAt
  const shown = known.filter(({ level }) => level !== '')
  const end = new Date(Math.max(dueAt.getTime(), ...shown.map(({ at }) => at.getTime())))
  const timeline = timelineOf(limit, calendar)
  const begin = timeline.ok ? timeline.value.begin(start) : start
  const spans = isWorkingUnit(limit.unit) ? workSpans(calendar, begin, end) : [{ from: begin, to: end }]
  const { blocks, xOf } = layOut(spans, [warnAt, dueAt])
  return { dueAt, provisional, marks: shown.map((mark) => ({ ...mark, x: xOf(mark.at) })), blocks }
}

type Span = { from: Date; to: Date }

/** Day by day from the first opening to the last close: lunch is no break of the line. */
function workSpans(calendar: Calendar, begin: Date, end: Date): Span[] {
  const { shiftsOf } = workDaysOf(calendar, false)
  const first = dayNumberAt(begin.getTime())
  const count = Math.min(dayNumberAt(end.getTime()) - first + 1, mostDays)
  return Array.from({ length: count }, (_, index) => first + index).flatMap((day): Span[] => {
    const shifts = shiftsOf(day)
    const [opens, closes] = [shifts[0]?.[0], shifts.at(-1)?.[1]]
    if (opens === undefined || closes === undefined) return []
    const from = new Date(Math.max(midnightOf(day) + opens * minuteMs, begin.getTime()))
    const to = new Date(Math.min(midnightOf(day) + closes * minuteMs, end.getTime()))
    return from < to ? [{ from, to }] : []
  })
}

type Placed = Span & { start: number }

function layOut(spans: readonly Span[], cuts: readonly [warn: Date, due: Date]) {
  const placed: Placed[] = []
  let length = 0
  for (const span of spans) {
    const before = placed.at(-1)
    if (before) length += dayNumberAt(span.from.getTime()) - dayNumberAt(before.to.getTime()) > 1 ? freeMs : nightMs
    placed.push({ ...span, start: length })
    length += span.to.getTime() - span.from.getTime()
  }
  const whole = Math.max(length, 1)
  const xOf = (at: Date) => {
    const own = placed.findLast(({ from }) => from <= at) ?? placed[0]
    if (!own) return 0
    const inside = Math.min(Math.max(at.getTime(), own.from.getTime()), own.to.getTime()) - own.from.getTime()
    return ((own.start + inside) / whole) * 100
  }
  const blocks = placed
    .flatMap((span) => cut(span, cuts))
    .map(({ from, to, tone }): TryOutBlock => {
      const x = xOf(from)
      return { from, tone, x, width: ((to.getTime() - from.getTime()) / whole) * 100 }
    })
  return { blocks, xOf }
}

function cut({ from, to }: Span, [warn, due]: readonly [Date, Date]): (Span & { tone: Tone })[] {
  const edges = [from, ...[warn, due].filter((at) => at > from && at < to), to]
  return edges.slice(0, -1).map((edge, index) => {
    const tone: Tone = edge >= due ? 'red' : edge >= warn ? 'amber' : 'green'
    return { from: edge, to: edges[index + 1] as Date, tone }
  })
}
