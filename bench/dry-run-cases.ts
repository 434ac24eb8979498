import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { readModel } from '@/processes/contract/read-model.ts'
import { projectRoot } from '@/scripts/launch/settings.ts'
import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'

export const benchProcess = 'leifengshao'

/** Elements an instance has walked through before the step it stands at. */
const walked = 25

const drawing = () => readFileSync(path.join(projectRoot, `processes/${benchProcess}/${benchProcess}.bpmn`), 'utf8')

/** Two versions of the standard flow, of which the second halves every limit that is written on a step. */
export async function seedVersions(db: Db): Promise<ProcessModel> {
  const texts = [
    drawing(),
    drawing().replaceAll(
      /(key="limitAmount" value=")(\d+)/g,
      (_, head: string, amount: string) => `${head}${Math.ceil(Number(amount) / 2)}`,
    ),
  ]
  const models = await Promise.all(texts.map(readModel))
  await db.process.create({ data: { key: benchProcess, name: benchProcess, currentVersion: 2 } })
  for (const [index, bpmn] of texts.entries())
    await db.processVersion.create({
      data: {
        ...{ id: newId(), processKey: benchProcess, version: index + 1, checksum: '-', bpmn, dmns: [], forms: {} },
        ...{ model: models[index] as never, deployedBpmn: '', deployedDmns: [] },
      },
    })
  const [first] = models
  if (!first) throw new Error('there are two versions')
  return first
}

/**
 * Writes so many open cases of version 1 on the district of `bench/board-district.ts`: each at one of its steps with a
 * clock of the step and one of the whole case, and with what the mirror keeps of its instance.
 */
export async function seedStanding(db: Db, model: ProcessModel, cases: number): Promise<void> {
  const steps = model.steps.map(({ elementId, name, limit }) => ({
    ...{ elementId, name },
    limit:
      limit.from === 'fixed'
        ? { amount: limit.amount, unit: limit.unit, reading: limit.reading, calendar: 'district' }
        : { amount: 5, unit: 'workday', calendar: 'district' },
  }))
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local session_replication_role = replica`
      await tx.$executeRaw`
        create temp table standing on commit drop as
        select n, gen_random_uuid() as id, gen_random_uuid() as task, gen_random_uuid() as clock, gen_random_uuid() as whole,
          now() - (n * 7919 % 7200) * interval '1 minute' as opened, k.ids[1 + n * 31 % 250] as category,
          d.ids[1 + n * 17 % array_length(d.ids, 1)] as lead, g.ids[1 + n * 13 % 1000] as grid,
          ${JSON.stringify(steps)}::jsonb->(n * 11 % ${steps.length})::int as step
        from generate_series(1, ${cases}) n, (select array_agg(id) as ids from category) k,
          (select array_agg(id) as ids from unit where kind = 'department') d,
          (select array_agg(id) as ids from unit where level = 'grid') g`
      await tx.$executeRaw`
        insert into "case" (id, number, track_code, title, description, category_id, lng, lat, grid_unit_id, channel,
          lead_unit_id, process_version_id, status, flow_status, reported_at, created_at, updated_at)
        select id, 'B2026-' || lpad(n::text, 8, '0'), 'T' || n, '路口井盖缺失 ' || n, '映河路口井盖缺失，行人容易踩空', category, 113,
          28, grid, 'grid', lead, (select id from process_version where process_key = ${benchProcess} and version = 1), 'handling', 'handling', opened, opened, opened
        from standing`
      await tx.$executeRaw`
        insert into task (id, case_id, incarnation, epoch, job_key, element_id, element_instance, process_version_id, name,
          role, unit_id, status, status_rank, round, step, opened_at)
        select task, id, 1, 1, 'j' || n, step->>'elementId', 'e' || n, (select id from process_version where process_key = ${benchProcess} and version = 1),
          step->>'name', 'handler', lead, 'handling', 60, 1, '{}', opened from standing`
      await tx.$executeRaw`
        insert into clock (id, case_id, task_id, incarnation, name, key, "limit", limit_source, levels, state, started_at,
          due_at, calendar, calendar_version)
        select case own when 1 then clock else whole end, id, case own when 1 then task end, 1,
          case own when 1 then step->>'elementId' else 'case' end, 'k' || n || '-' || own,
          case own when 1 then step->'limit' else '{"amount": 15, "unit": "workday", "calendar": "district"}' end,
          'fixed', '[]', 'running', opened, opened + interval '3 days', 'district', 0
        from standing, generate_series(0, 1) own`
      await tx.$executeRaw`
        insert into clock_change (clock_id, seq, kind, at, actor)
        select unnest(array[clock, whole]), 1, 'start', opened, 'system' from standing`
      await tx.$executeRaw`
        insert into instance_claim (case_id, incarnation, epoch, instance_key) select id, 1, 1, 'i' || n from standing`
      await tx.$executeRaw`
        insert into engine_element (epoch, key, instance_key, element_id, type, scope_key, state, entered_at, position)
        select 1, case at when 0 then 'e' || n else n || '-' || at end, 'i' || n,
          case at when 0 then step->>'elementId' else 'Walked_' || at end, case at when 0 then 'USER_TASK' else 'SERVICE_TASK' end,
          'i' || n, case at when 0 then 'active' else 'completed' end, opened, n * 100 + at
        from standing, generate_series(0, ${walked}) at`
      await tx.$executeRaw`
        insert into engine_flow (epoch, partition, position, instance_key, element_id, at)
        select 1, 1, n * 100 + at, 'i' || n, 'Flow_' || at, opened from standing, generate_series(1, ${walked}) at`
    },
    { timeout: 600_000 },
  )
  await db.$executeRaw`analyze`
}
