import type { Recipients } from '@/domain/sla/alarm-policy.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { cardOf } from './card-of.ts'
import { isNight } from './is-night.ts'

/** Clocks that started before their levels said whom to tell. */
const toldBefore = (early: boolean): Recipients => ({
  holder: true,
  unitLeader: !early,
  supervisor: !early,
  duty: false,
})

/** Tells those whom the policy names for a level, where the model tells nobody; who is on duty only at night (DOMAIN 6). */
export async function tellByPolicy(
  work: CaseWork,
  { taskId }: { taskId: string | null },
  level: ClockLevel,
  { early, alarmId }: { early: boolean; alarmId: string },
): Promise<void> {
  const { duty, ...rule } = level.tell ?? toldBefore(early)
  const card = level.drawn ? null : cardOf(level)
  const onDuty = duty && isNight(work.now, (await loadBook(work.tx)).book)
  const people = await findRecipients(work, { ...rule, duty: onDuty, taskId })
  await notifyPeople(work, {
    cause: `alarm:${alarmId}`,
    people,
    text: early ? 'urge' : card ? `${card}-card` : 'overdue',
    level: level.code,
    outside: level,
  })
}
