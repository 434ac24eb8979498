import type { Tx } from './client.ts'

type Rows = {
  instances: unknown[]
  elements: unknown[]
  flows: unknown[]
  jobs: unknown[]
  incidents: unknown[]
  variables: unknown[]
  changes: unknown[]
}

/** The last position written of each partition. */
export async function mirrorPositions(tx: Pick<Tx, '$queryRaw'>, epoch: number): Promise<Map<number, bigint>> {
  const rows = await tx.$queryRaw<{ partition: number; position: bigint }[]>`
    select partition, position from engine_position where epoch = ${epoch} for update`
  return new Map(rows.map(({ partition, position }) => [partition, position]))
}

/** Writes one digest in bulk. An ended thing never becomes active again, whatever the order of batches. */
export async function writeMirror(tx: Tx, epoch: number, rows: Rows, positions: Map<number, bigint>): Promise<void> {
  const json = (part: unknown[]) => JSON.stringify(part)
  if (rows.instances.length > 0)
    await tx.$executeRaw`
      insert into engine_instance (epoch, key, process_id, version, state, started_at, ended_at)
      select ${epoch}, r.key, r."processId", r.version, r.state, r."startedAt", r."endedAt"
      from jsonb_to_recordset(${json(rows.instances)}::jsonb) as r(key text, "processId" text, version int, state text, "startedAt" timestamptz, "endedAt" timestamptz)
      on conflict (epoch, key) do update set state = excluded.state, ended_at = excluded.ended_at, started_at = least(engine_instance.started_at, excluded.started_at)
      where engine_instance.state = 'active'`
  if (rows.elements.length > 0)
    await tx.$executeRaw`
      insert into engine_element (epoch, key, instance_key, element_id, type, scope_key, state, entered_at, left_at, position)
      select ${epoch}, r.key, r."instanceKey", r."elementId", r.type, r."scopeKey", r.state, r."enteredAt", r."leftAt", r.position::bigint
      from jsonb_to_recordset(${json(rows.elements)}::jsonb) as r(key text, "instanceKey" text, "elementId" text, type text, "scopeKey" text, state text, "enteredAt" timestamptz, "leftAt" timestamptz, position text)
      on conflict (epoch, key) do update set state = excluded.state, left_at = excluded.left_at
      where engine_element.state = 'active'`
  if (rows.flows.length > 0)
    await tx.$executeRaw`
      insert into engine_flow (epoch, partition, position, instance_key, element_id, at)
      select ${epoch}, r.partition, r.position::bigint, r."instanceKey", r."elementId", r.at
      from jsonb_to_recordset(${json(rows.flows)}::jsonb) as r(partition int, position text, "instanceKey" text, "elementId" text, at timestamptz)
      on conflict do nothing`
  if (rows.jobs.length > 0)
    await tx.$executeRaw`
      insert into engine_job (epoch, key, instance_key, element_id, element_key, type, state, at)
      select ${epoch}, r.key, r."instanceKey", r."elementId", r."elementKey", r.type, r.state, r.at
      from jsonb_to_recordset(${json(rows.jobs)}::jsonb) as r(key text, "instanceKey" text, "elementId" text, "elementKey" text, type text, state text, at timestamptz)
      on conflict (epoch, key) do update set state = excluded.state, at = excluded.at
      where engine_job.state not in ('COMPLETED', 'CANCELED')`
  if (rows.incidents.length > 0)
    await tx.$executeRaw`
      insert into engine_incident (epoch, key, instance_key, element_id, element_key, job_key, type, message, state, created_at, resolved_at)
      select ${epoch}, r.key, r."instanceKey", r."elementId", r."elementKey", r."jobKey", r.type, r.message, r.state, r."createdAt", r."resolvedAt"
      from jsonb_to_recordset(${json(rows.incidents)}::jsonb) as r(key text, "instanceKey" text, "elementId" text, "elementKey" text, "jobKey" text, type text, message text, state text, "createdAt" timestamptz, "resolvedAt" timestamptz)
      on conflict (epoch, key) do update set state = excluded.state, resolved_at = excluded.resolved_at`
  if (rows.variables.length > 0)
    await tx.$executeRaw`
      insert into engine_variable (epoch, scope_key, name, instance_key, value, position)
      select ${epoch}, r."scopeKey", r.name, r."instanceKey", r.value, r.position::bigint
      from jsonb_to_recordset(${json(rows.variables)}::jsonb) as r("scopeKey" text, name text, "instanceKey" text, value text, position text)
      on conflict (epoch, scope_key, name) do update set value = excluded.value, position = excluded.position
      where engine_variable.position < excluded.position`
  if (rows.changes.length > 0)
    await tx.$executeRaw`
      insert into engine_variable_change (epoch, instance_key, name, position, value)
      select ${epoch}, r."instanceKey", r.name, r.position::bigint, r.value
      from jsonb_to_recordset(${json(rows.changes)}::jsonb) as r(name text, "instanceKey" text, value text, position text)
      on conflict do nothing`
  for (const [partition, position] of positions)
    await tx.$executeRaw`
      insert into engine_position (epoch, partition, position, at) values (${epoch}, ${partition}, ${position}, now())
      on conflict (epoch, partition) do update set position = excluded.position, at = excluded.at`
}

/** Names the case of instances, from the claim or from the variables they carry, for unclaimed ones too. */
export async function nameInstances(tx: Pick<Tx, '$executeRaw'>, epoch: number): Promise<void> {
  await tx.$executeRaw`
    update engine_instance i set case_id = coalesce(c.case_id::text, v.value::jsonb #>> '{}'), incarnation = c.incarnation
    from engine_instance n
      left join instance_claim c on c.epoch = n.epoch and c.instance_key = n.key
      left join engine_variable v on v.epoch = n.epoch and v.scope_key = n.key and v.name = 'caseId'
    where i.epoch = n.epoch and i.key = n.key and n.epoch = ${epoch} and n.case_id is null
      and (c.case_id is not null or v.value is not null)`
}
