import { Prisma } from './generated/client.ts'
import type { Db } from './client.ts'
import { assignableSql, workableSql } from './scope.ts'
import type { Person } from '@/domain/policy/person.ts'

export type TaskView = 'mine' | 'claimable' | 'unit' | 'done'

/** Place in a list: microseconds since 1970 (null: no deadline, sorted last) and the id. */
export type TaskKey = { at: string | null; id: string }

export type TaskQuery = {
  view: TaskView
  /** already escaped for LIKE */
  text: string | null
  caseNumber: string | null
  after: TaskKey | null
  limit: number
}

/**
 * Gives the places of the steps of one view, in order: the worst deadline first, done ones newest first.
 * Raw because Prisma cannot sort by the earliest running clock of a step.
 */
export async function listTaskKeys(db: Db, person: Person, query: TaskQuery): Promise<TaskKey[]> {
  return query.view === 'done' ? listDone(db, person, query) : listOpen(db, person, query)
}

/** Counts the open views in one pass. */
export async function countTasks(db: Db, person: Person): Promise<Record<'mine' | 'claimable' | 'unit', number>> {
  const workable = workableSql(person)
  const unit = Prisma.sql`(${workable} or ${assignableSql(person)})`
  const mine = Prisma.sql`t.assignee_id = ${person.id}::uuid`
  const [row] = await db.$queryRaw<[{ mine: number; claimable: number; unit: number }]>`
    select count(*) filter (where ${mine})::int as mine,
           count(*) filter (where t.assignee_id is null and ${workable})::int as claimable,
           count(*) filter (where ${unit})::int as unit
    from task t left join unit u on u.id = t.unit_id
    where t.state = 'open' and (${mine} or ${unit})`
  return row
}

function viewSql(person: Person, view: Exclude<TaskView, 'done'>): Prisma.Sql {
  switch (view) {
    case 'mine':
      return Prisma.sql`t.assignee_id = ${person.id}::uuid`
    case 'claimable':
      return Prisma.sql`t.assignee_id is null and ${workableSql(person)}`
    case 'unit':
      return Prisma.sql`(${workableSql(person)} or ${assignableSql(person)})`
    default:
      return view satisfies never
  }
}

async function listOpen(db: Db, person: Person, query: TaskQuery): Promise<TaskKey[]> {
  const { view, after, limit } = query
  const past = after
    ? Prisma.sql`and (coalesce(k.due, 'infinity'), t.id) > (coalesce(${instant(after.at)}, 'infinity'), ${after.id}::uuid)`
    : Prisma.empty
  return db.$queryRaw<TaskKey[]>`
    select t.id, (extract(epoch from k.due) * 1000000)::bigint::text as at
    from task t
    left join unit u on u.id = t.unit_id
    left join lateral (select min(due_at) as due from clock where task_id = t.id and state = 'running') k on true
    where t.state = 'open' and ${viewSql(person, view as Exclude<TaskView, 'done'>)} ${filterSql(query)} ${past}
    order by coalesce(k.due, 'infinity'), t.id limit ${limit}`
}

async function listDone(db: Db, person: Person, query: TaskQuery): Promise<TaskKey[]> {
  const { after, limit } = query
  const past = after ? Prisma.sql`and (t.completed_at, t.id) < (${instant(after.at)}, ${after.id}::uuid)` : Prisma.empty
  return db.$queryRaw<TaskKey[]>`
    select t.id, (extract(epoch from t.completed_at) * 1000000)::bigint::text as at
    from task t
    where t.completed_by = ${person.id}::uuid and t.completed_at is not null ${filterSql(query)} ${past}
    order by t.completed_at desc, t.id desc limit ${limit}`
}

function filterSql({ text, caseNumber }: TaskQuery): Prisma.Sql {
  const filters: Prisma.Sql[] = []
  if (caseNumber) filters.push(Prisma.sql`c.number = ${caseNumber}`)
  if (text)
    filters.push(
      Prisma.sql`(c.number ilike ${`%${text}%`} or c.title ilike ${`%${text}%`} or c.address ilike ${`%${text}%`})`,
    )
  if (filters.length === 0) return Prisma.empty
  return Prisma.sql`and exists (select 1 from "case" c where c.id = t.case_id and ${Prisma.join(filters, ' and ')})`
}

function instant(microseconds: string | null): Prisma.Sql {
  return Prisma.sql`timestamptz 'epoch' + ${microseconds}::bigint * interval '1 microsecond'`
}
