import { levelLabels } from '@/domain/sla/default-levels.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { reachedLevels } from '@/domain/sla/reached-levels.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import { newId } from '@/server/ids.ts'
import { clockColumns, toHistory, type ClockChangeRow, type ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'

export type AlarmClock = {
  id: string
  taskId: string | null
  name: string
  limit: unknown
  levels: unknown
  changes: ClockChangeRow[]
  alarms: { level: string; occurrence: number }[]
}

/** Who hears of a level that the model does not draw: the holder first, from due on the leaders too (DOMAIN 6). */
const POLICY: Record<string, { holder: boolean; leaders: boolean }> = {
  warn: { holder: true, leaders: false },
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
  const columns = clockColumns(limit, history, levels, raised, work.now)
  if (!columns.ok) throw new Error(`clock ${clock.id} cannot be computed: ${columns.error.code}`)
  const named = columns.value.reading.marks.filter(({ level }) => level !== '')
  for (const { level, at, late } of reachedLevels(named, raised, work.now)) {
    const id = newId()
    const drawn = levels.find(({ code }) => code === level)?.drawn ?? false
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
          markAt: at.toISOString(),
          late,
        },
      },
    )
    work.announce({ kind: 'alarm.raised', subject: id, data: { case: work.case.number, level, clock: clock.name } })
    if (mode === 'settle') continue
    if (drawn) work.send({ kind: 'clock', clockId: clock.id, level, alarmId: id, occurrence: 1 })
    else await tellByPolicy(work, clock, level, id)
  }
  // a clock that stops has no next mark, as its stop will write
  if (mode === 'settle') return
  const after = clockColumns(limit, history, levels, raised, work.now)
  if (after.ok) await work.tx.clock.update({ where: { id: clock.id }, data: { nextMarkAt: after.value.nextMarkAt } })
}

async function tellByPolicy(work: CaseWork, clock: AlarmClock, level: string, alarmId: string): Promise<void> {
  const { holder, leaders } = POLICY[level] ?? { holder: true, leaders: true }
  const card = levelLabels[level]?.card
  if (card) {
    work.patch({ card })
    work.event({ kind: 'clock' }, { type: 'CardShown', data: { card, alarmId } })
  }
  const people = await findRecipients(work, { holder, unitLeader: leaders, supervisor: leaders, taskId: clock.taskId })
  await notifyPeople(work, {
    cause: `alarm:${alarmId}`,
    people,
    text: level === 'warn' ? 'urge' : card ? `${card}-card` : 'overdue',
    level,
  })
}
