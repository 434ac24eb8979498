import { levelLabels } from '@/domain/sla/default-levels.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { reachedLevels } from '@/domain/sla/reached-levels.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { loadBook, type PinnedCalendar } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns, toHistory, type ClockChangeRow, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'

export type AlarmClock = PinnedCalendar & {
  id: string
  taskId: string | null
  name: string
  limit: unknown
  levels: unknown
  changes: ClockChangeRow[]
  alarms: { level: string; occurrence: number }[]
}

/**
 * Raises the levels a clock has reached, in order, each once. `settle` is for a clock that stops in the same
 * transaction: alarm and event are written, nobody is told and no message is sent any more.
 * Gives the columns that follow; expects the clock's row to be locked.
 */
export async function raiseAlarms(work: CaseWork, clock: AlarmClock, mode: 'raise' | 'settle'): Promise<void> {
  const levels = clock.levels as ClockLevel[]
  const limit = clock.limit as Limit
  const history = toHistory(clock.changes)
  const raised = new Set(clock.alarms.map(({ level }) => level))
  const book = (await loadBook(work.tx)).asOf(clock)
  const columns = clockColumns(limit, history, levels, raised, work.now, book)
  if (!columns.ok) throw new Error(`clock ${clock.id} cannot be computed: ${columns.error.code}`)
  const named = columns.value.reading.marks.filter(({ level }) => level !== '')
  for (const { level, at, late } of reachedLevels(named, raised, work.now)) {
    const id = newId()
    const { drawn = false, silent = false, name } = levels.find(({ code }) => code === level) ?? {}
    const written = await work.tx.alarm.createMany({
      data: [
        {
          id,
          caseId: work.case.id,
          clockId: clock.id,
          level,
          markAt: at,
          raisedAt: work.now,
          late,
          drawn,
          settled: mode === 'settle',
        },
      ],
      skipDuplicates: true,
    })
    raised.add(level)
    if (written.count === 0) continue
    work.event(
      { kind: 'clock' },
      {
        type: 'AlarmRaised',
        data: {
          alarmId: id,
          clockId: clock.id,
          clock: clock.name,
          taskId: clock.taskId,
          level,
          ...(name && { levelName: name }),
          markAt: at.toISOString(),
          late,
        },
      },
    )
    work.announce({ kind: 'alarm.raised', subject: id, data: { case: work.case.number, level, clock: clock.name } })
    if (mode === 'settle') continue
    if (drawn) work.send({ kind: 'clock', clockId: clock.id, level, alarmId: id, occurrence: 1 })
    else showCard(work, level, id)
    if (!drawn || silent) await tellByPolicy(work, clock, { level, early: at < columns.value.dueAt, card: !drawn }, id)
  }
  // a clock that stops has no next mark, as its stop will write
  if (mode === 'settle') return
  const after = clockColumns(limit, history, levels, raised, work.now, book)
  if (!after.ok) return
  const { nextMarkAt, calendar, calendarVersion, provisional } = after.value
  const data = { nextMarkAt, calendar, calendarVersion, provisional }
  await work.tx.clock.update({ where: { id: clock.id }, data })
}

/** A level that is not drawn shows its card by itself; a drawn one leaves that to the model. */
function showCard(work: CaseWork, level: string, alarmId: string): void {
  const card = levelLabels[level]?.card
  if (!card) return
  work.patch({ card })
  work.event({ kind: 'clock' }, { type: 'CardShown', data: { card, alarmId } })
}

/** Who hears of a level where the model tells nobody: the holder, from due on the leaders too (DOMAIN 6). */
async function tellByPolicy(
  work: CaseWork,
  clock: AlarmClock,
  { level, early, card }: { level: string; early: boolean; card: boolean },
  alarmId: string,
): Promise<void> {
  const leaders = !early
  const shown = card ? levelLabels[level]?.card : null
  const people = await findRecipients(work, {
    holder: true,
    unitLeader: leaders,
    supervisor: leaders,
    taskId: clock.taskId,
  })
  await notifyPeople(work, {
    cause: `alarm:${alarmId}`,
    people,
    text: early ? 'urge' : shown ? `${shown}-card` : 'overdue',
    level,
  })
}
