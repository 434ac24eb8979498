import type { Db } from '@/server/db/client.ts'
import type { LeasedMessage } from '@/server/db/outside-messages.ts'

/**
 * Says whether a message that quiet hours kept back is needed by nobody any more: its case was closed or voided
 * meanwhile, or the clock of its alarm has stopped. What was not kept back is sent whatever has happened since.
 */
export async function isObsolete(
  db: Pick<Db, 'alarm'>,
  { cause, createdAt, waitsUntil }: Pick<LeasedMessage, 'cause' | 'createdAt' | 'waitsUntil'>,
  about: { closedAt: Date | null; voided: string | null } | null,
): Promise<boolean> {
  if (waitsUntil <= createdAt) return false
  if (about && (about.closedAt !== null || about.voided !== null)) return true
  const [, alarmId] = alarmCause.exec(cause) ?? []
  if (alarmId === undefined) return false
  const alarm = await db.alarm.findUnique({ where: { id: alarmId }, select: { clock: { select: { state: true } } } })
  return alarm?.clock.state === 'stopped'
}

/** As `tellByPolicy` names what it tells of. */
const alarmCause = /^alarm:([0-9a-f-]{36})$/
