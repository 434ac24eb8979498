import { isLate, type ArmedMark, type RaisedAlarm } from '@/domain/sla/armed-marks.ts'
import { outranks } from '@/domain/sla/card.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { writeAlarms, type AlarmRow, type NextMark } from '@/server/db/write-alarms.ts'
import { newId } from '@/server/ids.ts'
import { loadBook, type LoadedBook, type PinnedCalendar } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockChangeRow, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { cardOf } from './card-of.ts'
import { tellByPolicy, type PolicyNotice } from './tell-by-policy.ts'

export type AlarmClock = PinnedCalendar & {
  id: string
  taskId: string | null
  name: string
  limit: unknown
  levels: unknown
  changes: ClockChangeRow[]
  alarms: RaisedAlarm[]
}

/** A locked clock and the work on its locked case. */
export type ReachedClock = { work: CaseWork; clock: AlarmClock }

type Reached = ReachedClock & { level: ClockLevel; mark: ArmedMark; dueAt: Date; row: AlarmRow }

/**
 * Raises the levels that clocks have reached, of each clock in order, each once; clocks of one transaction share their
 * statements. `settle` is for clocks that stop in the same transaction: alarm and event are written, nobody is told and
 * no message is sent any more. Expects the rows of the clocks to be locked.
 */
export async function raiseAlarms(clocks: readonly ReachedClock[], mode: 'raise' | 'settle'): Promise<void> {
  const first = clocks[0]
  if (!first) return
  const { tx } = first.work
  const book = await loadBook(tx)
  const computed = clocks.map((each) => computeAlarms(each, book, mode))
  const reached = computed.flatMap((each) => each.reached)
  // a clock that stops has no next mark, as its stop will write
  const next = mode === 'raise' ? computed.map((each) => each.next) : []
  if (reached.length + next.length === 0) return
  const rows = reached.map(({ row }) => row)
  const written = await writeAlarms(tx, rows, next)
  const notices: PolicyNotice[] = []
  for (const each of reached.filter(({ row }) => written.has(row.id))) {
    noteAlarm(each)
    if (mode === 'settle') continue
    const { work, clock, level, mark, dueAt, row } = each
    const card = level.drawn ? null : cardOf(level)
    if (level.drawn)
      work.send({ kind: 'clock', clockId: clock.id, level: level.code, alarmId: row.id, occurrence: mark.occurrence })
    else if (card && outranks(card, work.case.card)) showCard(work, card, row.id)
    if (!level.drawn || level.silent)
      notices.push({ work, taskId: clock.taskId, level, early: mark.at < dueAt, alarmId: row.id })
  }
  await tellByPolicy(tx, notices)
}

/** What a clock has reached, and where it waits next. */
function computeAlarms(
  { work, clock }: ReachedClock,
  book: LoadedBook,
  mode: 'raise' | 'settle',
): { reached: Reached[]; next: NextMark } {
  const levels = clock.levels as ClockLevel[]
  const history = toHistory(clock.changes)
  const columns = clockColumns(clock.limit as Limit, history, levels, clock.alarms, work.now, book.asOf(clock))
  if (!columns.ok) throw new Error(`clock ${clock.id} cannot be computed: ${columns.error.code}`)
  const { armed, dueAt, calendar, calendarVersion, provisional } = columns.value
  const reached = armed
    .filter(({ at }) => at <= work.now)
    .map((mark): Reached => {
      const level = levels.find(({ code }) => code === mark.level) ?? unknownLevel(mark)
      const [raisedAt, late, settled] = [work.now, isLate(mark.at, work.now), mode === 'settle']
      const row = { id: newId(), caseId: work.case.id, clockId: clock.id, level: mark.level, markAt: mark.at, raisedAt }
      return {
        ...{ work, clock, level, mark, dueAt },
        row: { ...row, occurrence: mark.occurrence, late, drawn: level.drawn, settled },
      }
    })
  const nextMarkAt = armed.find(({ at }) => at > work.now)?.at ?? null
  return { reached, next: { id: clock.id, nextMarkAt, calendar, calendarVersion, provisional } }
}

/** An alarm in the history of its case, and for open pages. */
function noteAlarm({ work, clock, level: { name, label }, mark: { level, occurrence, at }, row }: Reached): void {
  const called = name ?? label?.zh
  work.event(
    { kind: 'clock' },
    {
      type: 'AlarmRaised',
      data: {
        ...{ alarmId: row.id, clockId: clock.id, clock: clock.name, taskId: clock.taskId, level },
        ...(called && { levelName: called }),
        ...(!name && label && { levelNameEn: label.en }),
        ...{ markAt: at.toISOString(), late: row.late },
        ...(occurrence > 1 && { occurrence }),
      },
    },
  )
  work.announce({ kind: 'alarm.raised', subject: row.id, data: { case: work.case.number, level, clock: clock.name } })
}

/** A level shows its card by itself where no model draws it; a drawn one leaves that to the model. */
function showCard(work: CaseWork, card: string, alarmId: string): void {
  work.patch({ card })
  work.event({ kind: 'clock' }, { type: 'CardShown', data: { card, alarmId } })
}

/** Marks are computed of the clock's own levels: one without is a fault of ours. */
function unknownLevel({ level }: ArmedMark): never {
  throw new Error(`the clock has no level ${level}`)
}
