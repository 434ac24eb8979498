import { Prisma } from '@/server/db/generated/client.ts'
import type { Db } from '@/server/db/client.ts'
import { bulkLoad } from './bulk-load.ts'

/** Three in a hundred are open: a district that closes 2,000 cases a day holds some 30,000 open in a year of 1,000,000. */
const openShare = 0.03
const mostOpen = 50_000

const tables = ['case', 'case_unit', 'task', 'clock', 'alarm']

/**
 * Fills the cases of `bench/board-district.ts` up to `total`: closed ones over a year, open ones of the last weeks with
 * a step, its clock and that of the whole case. Of the open ones 4 in 100 are late, 8 soon due, 5 on hold. Triggers are
 * off meanwhile: what they keep for the board (ADR 0020) is written here.
 */
export async function seedBoardCases(db: Db, from: number, total: number): Promise<{ open: number }> {
  const open = Math.min(Math.round(total * openShare), mostOpen)
  const openBefore = Math.min(Math.round(from * openShare), mostOpen)
  await bulkLoad(db, tables, (tx) => insertCases(tx, from, total, open - openBefore))
  return { open }
}

async function insertCases(tx: Pick<Db, '$executeRaw'>, from: number, total: number, open: number): Promise<void> {
  await tx.$executeRaw`
    create temp table spot on commit drop as
    select g.id as grid_id, g.path, row_number() over (order by g.path) - 1 as n,
      array(select d.id from unit d where d.kind = 'department' and (d.parent_id = s.id or d.parent_id = s.parent_id)
        order by d.level desc, d.path) as departments
    from unit g join unit c on c.id = g.parent_id join unit s on s.id = c.parent_id where g.level = 'grid'`
  await tx.$executeRaw`
    create temp table fresh on commit drop as
    select n, lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as text, n >= ${total - open} as open,
      -- one case in ten lies in the second district
      case when ${random(1)} % 10 = 0 then 1000 else 0 end + ${random(2)} % 1000 as spot,
      ${random(3)} % 250 as category, ${random(4)} % 100 as dice, ${random(5)} as other,
      case when n >= ${total - open} then now() - (${random(6)} % 30000) * interval '1 minute'
        else now() - interval '40 hours' - (${random(6)} % 525600) * interval '1 minute' end as reported
    from generate_series(${from}::bigint, ${total - 1}::bigint) n`
  await tx.$executeRaw`
    create temp table facts on commit drop as
    select f.text::uuid as id, f.*, s.grid_id, s.departments[1 + f.other % array_length(s.departments, 1)] as lead_id,
      (array['handling', 'handling', 'handling', 'handling', 'pendingVerify', 'pendingVerify', 'pendingFeedback',
        'pendingIntake', 'pendingDispatch', 'pendingRating'])[1 + (f.other / 97) % 10] as step,
      f.open and f.dice >= 95 as held,
      case when f.dice < 4 then now() - (f.other % 6000) * interval '1 minute'
        when f.dice < 12 then now() + (1 + f.other % 55) * interval '1 minute'
        else now() + (600 + f.other % 6000) * interval '1 minute' end as due
    from fresh f join spot s on s.n = f.spot`
  await tx.$executeRaw`
    insert into "case" (id, number, track_code, title, description, category_id, lng, lat, address, grid_unit_id, channel,
      lead_unit_id, process_version_id, status, flow_status, held, held_at, supervisions, card, reported_at, closed_at,
      created_at, updated_at, due_at, warn_at, clock_held)
    select id, 'B2026-' || lpad(n::text, 8, '0'), 'T' || n, '路口井盖缺失 ' || n, '映河路口井盖缺失，行人容易踩空', k.ids[category + 1],
      113, 28, '映河路 ' || n % 900 || ' 号', grid_id, 'grid', lead_id, (select id from process_version limit 1),
      case when not open then 'closed' when held then 'held' else step end,
      case when not open then 'closed' else step end, held, case when held then now() - (other % 60) * interval '1 day' end,
      case when open and other % 50 = 0 then 1 else 0 end, case when open and dice < 2 then 'yellow' end, reported,
      case when not open then reported + interval '40 hours' end, reported, reported,
      case when open and not held then due + interval '2 days' end, case when open and not held then due + interval '1 day' end, held
    from facts, (select array_agg(id order by code) as ids from category) k order by n`
  await tx.$executeRaw`
    insert into case_unit (case_id, unit_id) select id, grid_id from facts union all select id, lead_id from facts`
  await insertSteps(tx)
  await tx.$executeRaw`
    insert into alarm (id, case_id, clock_id, level, mark_at, raised_at, late, drawn)
    select gen_random_uuid(), k.case_id, k.id, 'due', k.due_at, k.due_at, false, false
    from facts f join clock k on k.case_id = f.id where f.open and k.state = 'running' and k.due_at <= now()`
}

/** A number that looks thrown, the same in every run; `salt` tells the throws of one case apart. */
const random = (salt: number) => Prisma.raw(`(hashint8(n * 16 + ${salt}) & 2147483647)`)

/** A closed case keeps two done steps; an open one stands in a step of its lead unit, or waits for its rating. */
async function insertSteps(tx: Pick<Db, '$executeRaw'>): Promise<void> {
  const idOf = (part: string) => Prisma.raw(`overlay(text placing '${part}' from 10 for 4)::uuid`)
  await tx.$executeRaw`
    insert into task (id, case_id, incarnation, epoch, job_key, element_id, element_instance, process_version_id, name,
      role, unit_id, status, status_rank, round, step, state, opened_at, completed_at, due_at, warn_at, clock_held)
    select case v when 1 then ${idOf('1111')} else ${idOf('2222')} end, id, 1, 1, v || '-' || n, 'Task_' || v, n,
      (select id from process_version limit 1), '处置', 'handler', lead_id, case when open then step else 'handling' end, 60,
      1, '{}', (case when open then 'open' else 'completed' end)::task_state, reported,
      case when not open then reported + interval '30 hours' end, case when open and not held then due end,
      case when open and not held then due - interval '60 minutes' end, held
    from facts, generate_series(1, 2) v where (not open) or (v = 1 and step <> 'pendingRating')`
  await tx.$executeRaw`
    insert into clock (id, case_id, task_id, incarnation, name, key, "limit", limit_source, levels, state, started_at,
      due_at, warn_at, next_mark_at, stopped_at)
    select case v when 0 then ${idOf('3333')} when 1 then ${idOf('4444')} else ${idOf('5555')} end, id,
      case v when 1 then ${idOf('1111')} when 2 then ${idOf('2222')} end, 1, 'clock' || v, 'k' || v || n,
      '{"amount": 40, "unit": "hour"}', 'fixed', '[]',
      (case when not open then 'stopped' when held then 'held' else 'running' end)::clock_state, reported,
      case when not open then reported + case when dice < 5 then interval '30 hours' else interval '48 hours' end
        when v = 0 then due + interval '2 days' else due end,
      case when not open then reported + interval '38 hours' when v = 0 then due + interval '1 day'
        else due - interval '60 minutes' end,
      case when open then due end, case when not open then reported + interval '40 hours' end
    from facts, generate_series(0, 2) v where (not open) or v = 0 or (v = 1 and step <> 'pendingRating')`
}
