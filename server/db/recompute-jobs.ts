import type { Tx } from './client.ts'

type Raw = Pick<Tx, '$queryRaw' | '$executeRaw'>

export type RecomputeJob = {
  id: string
  kind: string
  subject: unknown
  personId: string | null
  cursor: string | null
}

/** Takes the oldest unfinished recompute that no other worker has in hand, until the transaction ends. */
export async function takeRecompute(tx: Raw): Promise<RecomputeJob | null> {
  const rows = await tx.$queryRaw<RecomputeJob[]>`
    select id, kind, subject, person_id::text as "personId", cursor::text as cursor from recompute
    where finished_at is null order by started_at, id limit 1 for update skip locked`
  return rows[0] ?? null
}

/** Rings the workers: there is something to recompute. */
export async function ringRecompute(tx: Raw): Promise<void> {
  await tx.$executeRaw`select pg_notify('recompute', '')`
}

/**
 * Clocks that should have followed a calendar by themselves: started with a version that was being replaced, left
 * behind by a recompute that has finished, or provisional until somebody entered the year.
 */
export async function strayClocks(tx: Raw, limit: number): Promise<{ id: string; caseId: string; code: string }[]> {
  return tx.$queryRaw`
    select c.id, c.case_id as "caseId", w.code from work_calendar w
      join work_calendar_version v on v.code = w.code and v.version = w.version
      join clock c on c.calendar = w.code and c.calendar_version < w.version and c.state <> 'stopped'
    where c.provisional or c.started_at >= v.at or exists (
      select 1 from recompute r where r.kind = 'calendar' and r.finished_at is not null
        and r.subject->>'code' = w.code and (r.subject->>'version')::int = w.version)
    order by c.id limit ${limit}`
}
