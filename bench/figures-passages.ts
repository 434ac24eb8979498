import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { Db } from '@/server/db/client.ts'
import { bulkLoad } from './bulk-load.ts'
import { benchProcess } from './dry-run-cases.ts'

const days = 90

/**
 * Writes so many closed cases of version 1, evenly over the last 90 days on the district of `bench/board-district.ts`:
 * each passed six human steps, one in ten came back to a step; one passage in twenty raised an alarm.
 */
export async function seedPassages(db: Db, model: ProcessModel, cases: number): Promise<void> {
  const steps = JSON.stringify(model.steps.slice(0, 6))
  await bulkLoad(db, ['case', 'task', 'clock', 'clock_change', 'alarm'], async (tx) => {
    await tx.$executeRaw`
      create temp table walked on commit drop as
      select n, gen_random_uuid() as id, now() - (n::float / ${cases} * ${days}) * interval '1 day' as reported
      from generate_series(1, ${cases}) n`
    await tx.$executeRaw`
      create temp table passed on commit drop as
      select w.n, at, w.id as case_id, gen_random_uuid() as id, gen_random_uuid() as clock, version.id as version,
        ${steps}::jsonb->(case when at = 4 and w.n % 10 = 0 then 2 else at end) as step,
        w.reported + at * interval '1 hour' as opened,
        w.reported + at * interval '1 hour' + ((w.n * 7919 + at * 101) % 55 + 1) * interval '1 minute' as ended
      from walked w, generate_series(0, 5) at, (select id from process_version where process_key = ${benchProcess} and version = 1) version`
    await tx.$executeRaw`
      insert into "case" (id, number, track_code, title, description, category_id, lng, lat, grid_unit_id, channel,
        process_version_id, status, flow_status, reported_at, closed_at, created_at, updated_at)
      select w.id, 'B2026-' || lpad(w.n::text, 8, '0'), 'T' || w.n, '路口井盖缺失', '行人容易踩空', k.id, 113, 28, g.id, 'grid',
        (select id from process_version where process_key = ${benchProcess} and version = 1), 'closed', 'closed', w.reported, w.reported + interval '6 hours',
        w.reported, w.reported
      from walked w, (select id from category limit 1) k, (select id from unit where level = 'grid' limit 1) g`
    await tx.$executeRaw`
      insert into task (id, case_id, incarnation, epoch, job_key, element_id, element_instance, process_version_id, name,
        role, status, status_rank, round, step, state, opened_at, completed_at, outcome)
      select id, case_id, 1, 1, n || '-' || at, step->>'elementId', n || '-' || at, version, step->>'name', 'handler', 'handling',
        60, 1, step, 'completed', opened, ended, coalesce(step->'outcomes'->0->>'code', 'done') from passed`
    await tx.$executeRaw`
      insert into clock (id, case_id, task_id, incarnation, name, key, "limit", limit_source, levels, state, started_at,
        due_at, stopped_at, calendar, calendar_version)
      select clock, case_id, id, 1, 'clock', n || '-' || at, '{"amount": 2, "unit": "workhour", "calendar": "district"}', 'fixed',
        '[]', 'stopped', opened, opened + interval '2 hours', ended, 'district', 0
      from passed where n % 20 = 1 or n <= 2000`
    await tx.$executeRaw`
      insert into clock_change (clock_id, seq, kind, at, actor)
      select clock, v, case v when 1 then 'start' else 'stop' end, case v when 1 then opened else ended end, 'system'
      from passed, generate_series(1, 2) v where n % 20 = 1 or n <= 2000`
    await tx.$executeRaw`
      insert into alarm (id, case_id, clock_id, level, mark_at, raised_at, late, drawn)
      select gen_random_uuid(), case_id, clock, 'warn', ended, ended, false, false from passed where n % 20 = 1`
  })
}
