import { db } from '@/server/db/client.ts'

const hourMs = 3_600_000

/**
 * Lets a running clock count day and night, two natural days from its start: what is asked of alarms must hold on any day
 * of the week and at any hour.
 */
export async function countNaturally(clockId: string): Promise<void> {
  const { startedAt } = await db.clock.findUniqueOrThrow({ where: { id: clockId }, select: { startedAt: true } })
  const after = (hours: number) => new Date(startedAt.getTime() + hours * hourMs)
  const warnAt = after(0.8 * 48)
  await db.clock.update({
    where: { id: clockId },
    data: { limit: { amount: 2, unit: 'day' }, dueAt: after(48), warnAt, nextMarkAt: warnAt },
  })
}
