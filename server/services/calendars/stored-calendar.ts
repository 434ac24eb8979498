import type { CalendarInput } from '@/domain/sla/calendar-input.ts'
import { districtInput } from '@/domain/sla/data/district-calendar.ts'
import type { Tx } from '@/server/db/client.ts'

export type StoredCalendar = { code: string; version: number; input: CalendarInput }

/** Takes a code, and a version if not the newest is meant; gives the calendar as it was entered, or null. */
export async function findCalendar(
  tx: Pick<Tx, 'workCalendar' | 'workCalendarVersion'>,
  code: string,
  version?: number,
): Promise<StoredCalendar | null> {
  const newest = version ?? (await tx.workCalendar.findUnique({ where: { code } }))?.version
  const row =
    newest === undefined
      ? null
      : await tx.workCalendarVersion.findUnique({ where: { code_version: { code, version: newest } } })
  if (row) return { code, version: row.version, input: row.input as unknown as CalendarInput }
  const shipped = code === districtInput.code && (newest === undefined || newest === 0)
  return shipped ? { code, version: 0, input: districtInput } : null
}
