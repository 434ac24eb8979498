import type { Limit } from '@/domain/sla/limit.ts'
import { dayMs, minuteMs } from '@/domain/sla/limit.ts'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { shippedBook } from '@/server/services/calendars/calendar-book.ts'
import { clockColumns } from '@/server/services/clocks/clock-row.ts'
import { policyLevels } from '@/server/services/clocks/step-limit.ts'

const CHUNK = 5_000

/** Working limits as departments have them, due in a week or two. */
const working: readonly Limit[] = [
  { amount: 5, unit: 'workday', reading: 'rolling', calendar: 'district' },
  { amount: 7, unit: 'workday', reading: 'dayEnd', calendar: 'district' },
  { amount: 60, unit: 'workhour', calendar: 'district' },
]

const hourLimit: Limit = { amount: 60, unit: 'minute', calendar: 'natural' }
/** the reminder of an hour was long ago when it falls due */
const dueLevels = policyLevels(defaultPolicy).filter(({ code }) => code !== 'warn')

type Seed = { limit: Limit; startedAt: Date; due: boolean }

/**
 * Writes so many open cases with one running clock each, as reports would have left them: `due` of them fall due evenly
 * within one minute from `from` on, the others in a week or two.
 */
export async function seedClocks(
  db: Db,
  { clocks, due, from }: { clocks: number; due: number; from: Date },
): Promise<void> {
  const model = await db.case.findFirstOrThrow({ select: { id: true } })
  const { id: unit } = await db.unit.findFirstOrThrow({ where: { kind: 'department' }, select: { id: true } })
  for (let first = 0; first < clocks; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, clocks - first) }, (_, index) =>
      clockOf(seedOf(first + index, due, from)),
    )
    await writeChunk(db, model.id, unit, rows)
  }
  await db.$executeRaw`analyze`
}

function seedOf(index: number, due: number, from: Date): Seed {
  if (index < due) {
    const at = from.getTime() + Math.round((index * minuteMs) / due)
    return { limit: hourLimit, startedAt: new Date(at - 60 * minuteMs), due: true }
  }
  const age = ((index * 7919) % 2_880) * minuteMs
  const limit = working[index % working.length] as Limit
  return { limit, startedAt: new Date(from.getTime() - age - dayMs / 24), due: false }
}

function clockOf({ limit, startedAt, due }: Seed) {
  const levels = due ? dueLevels : policyLevels(defaultPolicy)
  const columns = clockColumns(limit, [{ kind: 'start', at: startedAt }], levels, [], startedAt, shippedBook)
  if (!columns.ok) throw new Error(columns.error.code)
  const { reading: _, armed: __, ...computed } = columns.value
  const [id, caseId] = [newId(), newId()]
  return {
    ...computed,
    id,
    caseId,
    limit,
    levels,
    startedAt,
    number: `B${caseId.slice(-12)}`,
    trackCode: caseId.slice(-12),
  }
}

/** A chunk in one statement; what a clock does not need is as in a case that is there. */
async function writeChunk(db: Db, model: string, unit: string, rows: readonly object[]): Promise<void> {
  await db.$executeRaw`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "caseId" uuid,
        number text, "trackCode" text, "limit" jsonb, levels jsonb, "startedAt" timestamptz, "dueAt" timestamptz,
        "warnAt" timestamptz, "nextMarkAt" timestamptz, calendar text, "calendarVersion" int, provisional bool)),
    cases as (
      insert into "case" (id, number, track_code, title, description, category_id, lng, lat, grid_unit_id, channel,
        process_version_id, lead_unit_id, status, flow_status, reported_at, updated_at)
      select g."caseId", g.number, g."trackCode", 'bench', 'bench', m.category_id, m.lng, m.lat, m.grid_unit_id, m.channel,
        m.process_version_id, ${unit}::uuid, m.status, m.status, g."startedAt", now()
      from given g, "case" m where m.id = ${model}::uuid returning id, grid_unit_id),
    units as (
      insert into case_unit (case_id, unit_id) select id, grid_unit_id from cases
      union select id, ${unit}::uuid from cases),
    clocks as (
      insert into clock (id, case_id, incarnation, name, key, "limit", limit_source, levels, state, started_at, due_at,
        warn_at, next_mark_at, calendar, calendar_version, provisional, policy, policy_version)
      select g.id, g."caseId", 1, 'case', g.number, g."limit", 'catalogue', g.levels, 'running', g."startedAt",
        g."dueAt", g."warnAt", g."nextMarkAt", g.calendar, g."calendarVersion", g.provisional, 'default', 0
      from given g)
    insert into clock_change (clock_id, seq, kind, at, actor) select g.id, 1, 'start', g."startedAt", 'system' from given g`
}
