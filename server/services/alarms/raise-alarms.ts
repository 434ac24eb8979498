import { isLate, type ArmedMark, type RaisedAlarm } from '@/domain/sla/armed-marks.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { loadBook, type PinnedCalendar } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockChangeRow, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { cardOf } from './card-of.ts'
import { tellByPolicy } from './tell-by-policy.ts'

export type AlarmClock = PinnedCalendar & {
  id: string
  taskId: string | null
  name: string
  limit: unknown
  levels: unknown
  changes: ClockChangeRow[]
  alarms: RaisedAlarm[]
}

/**
 * Raises the levels a clock has reached, in order, each once. `settle` is for a clock that stops in the same
 * transaction: alarm and event are written, nobody is told and no message is sent any more.
 * Gives the columns that follow; expects the clock's row to be locked.
 */
export async function raiseAlarms(work: CaseWork, clock: AlarmClock, mode: 'raise' | 'settle'): Promise<void> {
  const levels = clock.levels as ClockLevel[]
  const book = (await loadBook(work.tx)).asOf(clock)
  const columns = clockColumns(clock.limit as Limit, toHistory(clock.changes), levels, clock.alarms, work.now, book)
  if (!columns.ok) throw new Error(`clock ${clock.id} cannot be computed: ${columns.error.code}`)
  const { armed, dueAt } = columns.value
  for (const mark of armed.filter(({ at }) => at <= work.now)) {
    const level = levels.find(({ code }) => code === mark.level) ?? unknownLevel(mark)
    const id = await writeAlarm(work, clock, level, mark, mode)
    if (!id || mode === 'settle') continue
    const { code, drawn, silent } = level
    const card = drawn ? null : cardOf(level)
    if (drawn) work.send({ kind: 'clock', clockId: clock.id, level: code, alarmId: id, occurrence: mark.occurrence })
    else if (card) showCard(work, card, id)
    if (!drawn || silent) await tellByPolicy(work, clock, level, { early: mark.at < dueAt, alarmId: id })
  }
  // a clock that stops has no next mark, as its stop will write
  if (mode === 'settle') return
  const nextMarkAt = armed.find(({ at }) => at > work.now)?.at ?? null
  const { calendar, calendarVersion, provisional } = columns.value
  const data = { nextMarkAt, calendar, calendarVersion, provisional }
  await work.tx.clock.update({ where: { id: clock.id }, data })
}

/** Writes alarm and event; gives the alarm's id, or null when somebody else was faster. */
async function writeAlarm(
  work: CaseWork,
  clock: AlarmClock,
  { drawn, name, label }: ClockLevel,
  { level, occurrence, at }: ArmedMark,
  mode: 'raise' | 'settle',
): Promise<string | null> {
  const id = newId()
  const late = isLate(at, work.now)
  const row = { id, caseId: work.case.id, clockId: clock.id, level, occurrence, markAt: at, raisedAt: work.now, late }
  const data = [{ ...row, drawn, settled: mode === 'settle' }]
  const written = await work.tx.alarm.createMany({ data, skipDuplicates: true })
  if (written.count === 0) return null
  const called = name ?? label?.zh
  work.event(
    { kind: 'clock' },
    {
      type: 'AlarmRaised',
      data: {
        ...{ alarmId: id, clockId: clock.id, clock: clock.name, taskId: clock.taskId, level },
        ...(called && { levelName: called }),
        ...(!name && label && { levelNameEn: label.en }),
        ...{ markAt: at.toISOString(), late },
        ...(occurrence > 1 && { occurrence }),
      },
    },
  )
  work.announce({ kind: 'alarm.raised', subject: id, data: { case: work.case.number, level, clock: clock.name } })
  return id
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
