import { db } from '@/server/db/client.ts'

/**
 * Lets a running clock have started so much earlier, as if that time had gone by: its history and everything computed
 * from it. The alarm loop finds it by itself.
 */
export async function backDateClock(clockId: string, ms: number): Promise<void> {
  const earlier = `${ms} milliseconds`
  await db.$transaction([
    db.$executeRaw`update clock_change set at = at - ${earlier}::interval where clock_id = ${clockId}::uuid`,
    db.$executeRaw`
      update clock set started_at = started_at - ${earlier}::interval, due_at = due_at - ${earlier}::interval,
        warn_at = warn_at - ${earlier}::interval, next_mark_at = next_mark_at - ${earlier}::interval
      where id = ${clockId}::uuid`,
  ])
}
