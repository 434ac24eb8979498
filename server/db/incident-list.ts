import type { Person } from '@/domain/policy/person.ts'
import type { Db } from './client.ts'
import { Prisma } from './generated/client.ts'
import { caseUnitsSql } from './scope.ts'

export type IncidentKey = { at: string; id: string }

export type IncidentRow = IncidentKey & {
  kind: 'engine' | 'outbox' | 'adrift'
  caseId: string | null
  processKey: string | null
  elementId: string | null
  /** the engine's error type, the kind of the command, or why the case is adrift */
  type: string
  message: string
  since: Date
}

export type IncidentQuery = { processKey: string | null; after: IncidentKey | null; limit: number }

/**
 * Gives what stands still, oldest first: open engine incidents of the present epoch, commands set aside, cases adrift.
 * Those of a case are given in reach of its units; an instance that carries no case is for every holder of the right.
 */
export async function listIncidentRows(db: Db, person: Person, query: IncidentQuery): Promise<IncidentRow[]> {
  const { processKey, after, limit } = query
  const ofProcess = processKey === null ? Prisma.empty : Prisma.sql`and "processKey" = ${processKey}`
  const past = after
    ? Prisma.sql`and (since, id) > (timestamptz 'epoch' + ${after.at}::bigint * interval '1 microsecond', ${after.id})`
    : Prisma.empty
  return db.$queryRaw<IncidentRow[]>`
    ${standing(person)}
    select id, kind, case_id as "caseId", "processKey", element_id as "elementId", type, message, since,
           (extract(epoch from since) * 1000000)::bigint::text as at
    from standing where true ${ofProcess} ${past}
    order by since, id limit ${limit}`
}

/** Gives how much stands still in each process, in the same reach; null for what belongs to none. */
export async function countIncidentRows(
  db: Db,
  person: Person,
): Promise<{ processKey: string | null; count: number }[]> {
  return db.$queryRaw`${standing(person)} select "processKey", count(*)::int as count from standing group by 1`
}

function standing(person: Person): Prisma.Sql {
  const inReach = caseUnitsSql(person, 'incident.read', Prisma.sql`c.id`)
  return Prisma.sql`
    with standing as (
      select 'engine-' || n.epoch || '-' || n.key as id, 'engine' as kind, c.id as case_id,
             coalesce(v.process_key, i.process_id) as "processKey", n.element_id, n.type, n.message,
             n.created_at as since
      from engine_incident n
      left join instance_claim l on l.epoch = n.epoch and l.instance_key = n.instance_key
      left join "case" c on c.id = l.case_id
      left join process_version v on v.id = c.process_version_id
      left join engine_instance i on i.epoch = n.epoch and i.key = n.instance_key
      where n.state = 'open' and n.epoch = (select max(epoch) from engine_epoch)
        and (l.case_id is null or (l.incarnation = c.incarnation and ${inReach}))
        and not exists (select 1 from trial t where t.id::text = i.case_id)
      union all
      select 'outbox-' || o.id, 'outbox', c.id, v.process_key, t.element_id, o.kind, coalesce(o.last_error, ''), o.created_at
      from outbox o
      join "case" c on c.id = o.case_id
      join process_version v on v.id = c.process_version_id
      left join task t on t.id::text = o.payload->>'taskId'
      where o.state = 'parked' and ${inReach}
      union all
      select 'adrift-' || c.number, 'adrift', c.id, v.process_key, null, c.adrift, '', coalesce(c.adrift_since, c.updated_at)
      from "case" c
      join process_version v on v.id = c.process_version_id
      where c.adrift is not null and ${inReach})`
}
