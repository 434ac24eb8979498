import type { Tx } from './client.ts'

export type AlarmRow = {
  id: string
  caseId: string
  clockId: string
  level: string
  /** counts from 1 */
  occurrence: number
  markAt: Date
  raisedAt: Date
  late: boolean
  drawn: boolean
  settled: boolean
}

/** Where a clock waits next, and the calendar it was computed with. */
export type NextMark = {
  id: string
  nextMarkAt: Date | null
  calendar: string | null
  calendarVersion: number | null
  provisional: boolean
}

/**
 * Writes alarms of locked clocks and where these wait next, in one statement. Gives the ids of the alarms that were
 * not there before: clock, level and occurrence are unique.
 */
export async function writeAlarms(
  tx: Pick<Tx, '$queryRaw'>,
  alarms: readonly AlarmRow[],
  next: readonly NextMark[],
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with waiting as (
      update clock c set next_mark_at = r."nextMarkAt", calendar = r.calendar, calendar_version = r."calendarVersion",
        provisional = r.provisional
      from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as r(id uuid, "nextMarkAt" timestamptz, calendar text,
        "calendarVersion" int, provisional bool)
      where c.id = r.id)
    insert into alarm (id, case_id, clock_id, level, occurrence, mark_at, raised_at, late, drawn, settled)
    select r.id, r."caseId", r."clockId", r.level, r.occurrence, r."markAt", r."raisedAt", r.late, r.drawn, r.settled
    from jsonb_to_recordset(${JSON.stringify(alarms)}::jsonb) as r(id uuid, "caseId" uuid, "clockId" uuid, level text,
      occurrence int, "markAt" timestamptz, "raisedAt" timestamptz, late bool, drawn bool, settled bool)
    on conflict do nothing returning id`
  return new Set(rows.map(({ id }) => id))
}
