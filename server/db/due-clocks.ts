import type { Db, Tx } from './client.ts'

/** Running clocks whose next mark has passed, the oldest first; nothing is locked. */
export async function dueClocks(
  db: Pick<Db, '$queryRaw'>,
  limit: number,
  at: Date,
): Promise<{ id: string; caseId: string }[]> {
  return db.$queryRaw`select id, case_id as "caseId" from clock
    where state = 'running' and next_mark_at <= ${at} order by next_mark_at limit ${limit}`
}

/** Locks a clock if it is still due. */
export async function lockDueClock(tx: Pick<Tx, '$queryRaw'>, id: string, at: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from clock
    where id = ${id}::uuid and state = 'running' and next_mark_at <= ${at} for update`
  return rows.length > 0
}
