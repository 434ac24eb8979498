import { ok } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import type { Words } from '../shared/words.ts'
import { weekBook } from './calendar.ts'
import type { Calendar, CalendarBook } from './calendar.ts'
import { changeWords } from './change-words.ts'
import { computeClock, limitInForce } from './compute-clock.ts'
import type { ClockReading } from './compute-clock.ts'
import { changesUntil, knownAt } from './history.ts'
import type { ClockChange, ClockHistory } from './history.ts'
import type { Limit } from './limit.ts'
import { instantWords, yearAt } from './moment-words.ts'
import { restLines } from './rest-lines.ts'
import { countingWords } from './start-words.ts'
import { timelineOf } from './timeline.ts'

/** One line of the answer to "why is it due then?". `to` is set where it speaks of days. */
export type ExplanationLine = {
  kind: ClockChange['kind'] | 'weekend' | 'holiday' | 'makeUp' | 'exception' | 'provisional' | 'due'
  from: Date
  to: Date | null
  text: Words
  reason?: string
  actor?: string
}

/**
 * Takes what `computeClock` takes but levels; gives the answer to "why is it due then?" in the order of time: every
 * change with who and why, the days that did not count, and the deadline. Refuses what `computeClock` refuses.
 */
export function explainClock(
  limit: Limit,
  history: ClockHistory,
  now: Date,
  calendarOf: CalendarBook = weekBook,
): Result<ExplanationLine[]> {
  const reading = computeClock(limit, history, [], now, calendarOf)
  if (!reading.ok) return reading
  const changes = changesUntil(history, now).map(withOwnReason)
  const start = changes[0]?.at
  if (!start) return ok([])
  const year = yearAt(start)
  const counting = countingOf(limit, calendarOf(limit.calendar), start, year)
  if (!counting.ok) return counting
  const lines = changes.map((change, index) => {
    if (change.kind === 'start') return changeLine(change, counting.value, year)
    const standing = computeClock(limit, changes.slice(0, index + 1), [], knownAt(change), calendarOf)
    const around = {
      standing: standing.ok ? standing.value : null,
      waiting: waits(change, changes.slice(index + 1)),
      year,
    }
    return changeLine(change, changeWords(change, around), year)
  })
  const calendar = calendarOf(limitInForce(limit, changes).calendar)
  const rest = reading.value.workdayMs === null ? [] : restLines(reading.value, calendar, now, year)
  const ends = [...provisionalLines(reading.value, start), ...dueLines(reading.value, year)]
  return ok([...lines, ...rest, ...ends].sort((a, b) => a.from.getTime() - b.from.getTime()))
}

/** The reason of an approved request is the applicant's: it stands with the request and not with who approved. */
function withOwnReason(change: ClockChange, _index: number, all: readonly ClockChange[]): ClockChange {
  const asked = all.some(({ kind, reason }) => kind === 'request' && reason === change.reason)
  if (change.kind === 'request' || !asked) return change
  const { reason: _applicants, ...rest } = change
  return rest
}

/** Whether nobody has decided a request in what came after it. */
const waits = (change: ClockChange, later: readonly ClockChange[]) =>
  change.kind === 'request' &&
  !later.some(
    (next) => next.kind === change.of || next.kind === 'stop' || (next.kind === 'reject' && next.of === change.of),
  )

function countingOf(limit: Limit, calendar: Calendar, start: Date, year: number): Result<Words> {
  const timeline = timelineOf(limit, calendar)
  if (!timeline.ok) return timeline
  const { zh, en } = countingWords(limit, calendar, timeline.value, start, year)
  return ok({ zh: `起算，${zh}`, en: `the clock starts, ${en}` })
}

function changeLine(change: ClockChange, text: Words, year: number): ExplanationLine {
  const { kind, at, reason, actor } = change
  const when = instantWords(at, year)
  const who = [actor === 'system' ? undefined : actor, reason].filter((part) => part)
  return {
    ...{ kind, from: at, to: null },
    text: {
      zh: `${when.zh} ${text.zh}${who.length > 0 ? `（${who.join('：')}）` : ''}`,
      en: `${when.en}: ${text.en}${who.length > 0 ? ` (${who.join(': ')})` : ''}`,
    },
    ...(reason && { reason }),
    ...(actor && { actor }),
  }
}

function provisionalLines({ missingYear }: ClockReading, start: Date): ExplanationLine[] {
  if (missingYear === null) return []
  const text = {
    zh: `暂定：${missingYear} 年的节假日安排还没有录入，先按周一至周五计算，录入后自动重算`,
    en: `Provisional: the holidays of ${missingYear} are not entered yet; counted Monday to Friday, recomputed once they are`,
  }
  return [{ kind: 'provisional', from: start, to: null, text }]
}

function dueLines({ dueAt, state }: ClockReading, year: number): ExplanationLine[] {
  if (!dueAt) return []
  const { zh, en } = instantWords(dueAt, year)
  const text =
    state === 'stopped' ? { zh: `${zh} 为到期时间`, en: `${en}: it was due` } : { zh: `${zh} 到期`, en: `${en}: due` }
  return [{ kind: 'due', from: dueAt, to: null, text }]
}
