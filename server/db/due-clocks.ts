import type { Db } from './client.ts'

/** Running clocks whose next mark has passed, the oldest first, without those put aside; nothing is locked. */
export async function dueClocks(
  db: Pick<Db, '$queryRaw'>,
  limit: number,
  at: Date,
  aside: readonly string[],
): Promise<{ id: string; caseId: string }[]> {
  return db.$queryRaw`select id, case_id as "caseId" from clock
    where state = 'running' and next_mark_at <= ${at} and id <> all(${aside}::uuid[])
    order by next_mark_at limit ${limit}`
}
