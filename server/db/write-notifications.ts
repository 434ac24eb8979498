import type { Tx } from './client.ts'

export type NotificationRow = {
  id: string
  personId: string
  /** null where it is about no case */
  caseId: string | null
  cause: string
  text: string
  level: string | null
  createdAt: Date
  params: Record<string, string>
  /** one that leaves the house: by which channel, and when it may go; without it the application shows it by itself */
  outside: { channel: string; waitsUntil: Date; nextAt: Date } | null
}

/**
 * Writes notifications in one statement. Gives the ids of those that were not there before: cause, person and channel
 * are unique.
 */
export async function writeNotifications(
  tx: Pick<Tx, '$queryRaw'>,
  rows: readonly NotificationRow[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set()
  const flat = rows.map(({ outside, ...row }) => ({ channel: 'app', state: outside && 'waiting', ...row, ...outside }))
  const written = await tx.$queryRaw<{ id: string }[]>`
    insert into notification (id, person_id, case_id, cause, channel, text, params, level, created_at, state,
      waits_until, next_at)
    select r.id, r."personId", r."caseId", r.cause, r.channel, r.text, r.params, r.level, r."createdAt", r.state,
      r."waitsUntil", r."nextAt"
    from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as r(id uuid, "personId" uuid, "caseId" uuid, cause text,
      channel text, text text, params jsonb, level text, "createdAt" timestamptz, state text, "waitsUntil" timestamptz,
      "nextAt" timestamptz)
    on conflict do nothing returning id`
  return new Set(written.map(({ id }) => id))
}
