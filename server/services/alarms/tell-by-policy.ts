import type { Recipients } from '@/domain/sla/alarm-policy.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { Tx } from '@/server/db/client.ts'
import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { findEachRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyEach } from '@/server/services/notifications/notify-people.ts'
import { cardOf } from './card-of.ts'
import { isNight } from './is-night.ts'

/** An alarm whose level speaks for itself: `early` = raised before the deadline. */
export type PolicyNotice = {
  work: CaseWork
  taskId: string | null
  level: ClockLevel
  early: boolean
  alarmId: string
}

/** Clocks that started before their levels said whom to tell. */
const toldBefore = (early: boolean): Recipients => ({
  holder: true,
  unitLeader: !early,
  supervisor: !early,
  duty: false,
})

/** Tells those whom the policy names for a level, where the model tells nobody; who is on duty only at night (DOMAIN 6). */
export async function tellByPolicy(tx: Tx, notices: readonly PolicyNotice[]): Promise<void> {
  if (notices.length === 0) return
  const { book } = await loadBook(tx)
  const asked = notices.map(({ work, taskId, level, early }) => {
    const { duty, ...rule } = level.tell ?? toldBefore(early)
    return { work, rule: { ...rule, duty: duty && isNight(work.now, book), taskId } }
  })
  const people = await findEachRecipients(tx, asked)
  await notifyEach(
    tx,
    notices.map(({ work, level, early, alarmId }, index) => {
      const card = level.drawn ? null : cardOf(level)
      const text = early ? 'urge' : card ? `${card}-card` : 'overdue'
      const told = { cause: `alarm:${alarmId}`, people: people[index] ?? [], text, level: level.code }
      return { work, notice: { ...told, outside: level } }
    }),
  )
}
