import { createHash } from 'node:crypto'
import { env } from '../env.ts'
import { trialHouse, type Db, type Tx } from './client.ts'

/** What a trial writes. Everything else of the district it only reads, through views of the same names. */
const OWN: ReadonlySet<string> = new Set([
  ...['case', 'case_counter', 'case_event', 'case_photo', 'case_star', 'case_unit', 'rating', 'task'],
  ...['alarm', 'clock', 'clock_change', 'move_request', 'supervision', 'notification', 'feed', 'idempotency_key'],
  ...['alarm_receipt', 'carried_receipt', 'delivery', 'instance_claim', 'outbox', 'receipt'],
  ...['process', 'process_version', 'process_deployment', 'process_route', 'process_canary', 'process_retirement'],
  ...['migration', 'migration_case', 'transplant', 'role', 'status'],
])

/** any number of our own: one builder at a time */
const LOCK = 72_010_026

type Column = { table: string; name: string; type: string; isEnum: boolean; fallback: string | null; optional: string }
type Index = { table: string; text: string }
type Enum = { name: string; labels: string[] }
type Shape = { columns: Column[]; indexes: Index[]; enums: Enum[] }

/**
 * Makes the schema trials live in, or makes it anew when the tables it was copied from have changed since; trials of
 * before are gone then. Costs a look at the catalogue when all is well.
 */
export async function ensureTrialHouse(db: Db): Promise<void> {
  if ((await builtAs(db)) === markOf(await readShape(db))) return
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
      const shape = await readShape(tx)
      const mark = markOf(shape)
      if ((await builtAs(tx)) === mark) return
      for (const sql of statementsFor(shape)) await tx.$executeRawUnsafe(sql)
      await tx.$executeRawUnsafe(`comment on schema ${trialHouse} is '${mark}'`)
      await tx.$executeRaw`update public.trial set ended_at = coalesce(ended_at, now()), end_reason = 'rebuilt'`
    },
    { timeout: 60_000 },
  )
}

/**
 * Whether statements of this client that name no schema mean the house of trials. A pooler may lose the search path; what
 * a trial writes would be the district's then.
 */
export async function isInTrialHouse(trialDb: Pick<Db, '$queryRaw'>): Promise<boolean> {
  if (new URL(env.DATABASE_URL).searchParams.get('pgbouncer') === 'true') return false
  const [row] = await trialDb.$queryRaw<{ schema: string }[]>`select current_schema() as schema`
  return row?.schema === trialHouse
}

async function builtAs(db: Pick<Tx, '$queryRaw'>): Promise<string | null> {
  const [row] = await db.$queryRaw<{ mark: string | null }[]>`
    select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = ${trialHouse}`
  return row?.mark ?? null
}

async function readShape(db: Pick<Tx, '$queryRaw'>): Promise<Shape> {
  const columns = await db.$queryRaw<Column[]>`
    select c.relname as table, a.attname as name, t.typname as type, t.typtype = 'e' as "isEnum",
      pg_get_expr(d.adbin, d.adrelid) as fallback, (not a.attnotnull)::text as optional
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like '\\_%'
      and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`
  const indexes = await db.$queryRaw<Index[]>`
    select tablename as table, indexdef as text from pg_indexes where schemaname = 'public' order by indexname`
  const enums = await db.$queryRaw<Enum[]>`
    select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels
    from pg_type t join pg_enum e on e.enumtypid = t.oid
    where t.typnamespace = 'public'::regnamespace group by 1 order by 1`
  return { columns, indexes, enums }
}

const markOf = (shape: Shape): string =>
  createHash('sha256')
    .update(JSON.stringify([shape, [...OWN]]))
    .digest('hex')

function statementsFor({ columns, indexes, enums }: Shape): string[] {
  const tables = [...new Set(columns.map(({ table }) => table))]
  return [
    `drop schema if exists ${trialHouse} cascade`,
    `create schema ${trialHouse}`,
    // so that the words of defaults and indexes mean the types of this house
    `set local search_path to ${trialHouse}, public`,
    ...enums.map(({ name, labels }) => `create type ${typed(name)} as enum (${labels.map(quoted).join(', ')})`),
    ...tables.flatMap((table) => {
      const own = columns.filter((column) => column.table === table)
      return OWN.has(table) ? tableLike(table, own) : [viewOf(table, own)]
    }),
    ...indexes
      .filter(({ table }) => OWN.has(table))
      .map(({ text }) => text.replace(/ ON public\./, ` ON ${trialHouse}.`)),
  ]
}

function tableLike(table: string, columns: readonly Column[]): string[] {
  const alter = `alter table ${typed(table)} alter column`
  return [
    `create table ${typed(table)} (like public."${table}" including defaults including identity)`,
    ...columns
      .filter(({ isEnum }) => isEnum)
      .flatMap(({ name, type, fallback }) => [
        `${alter} "${name}" drop default`,
        `${alter} "${name}" type ${typed(type)} using null`,
        ...(fallback === null ? [] : [`${alter} "${name}" set default ${fallback}`]),
      ]),
  ]
}

function viewOf(table: string, columns: readonly Column[]): string {
  const shown = columns.map(({ name, type, isEnum }) =>
    isEnum ? `"${name}"::text::${typed(type)} as "${name}"` : `"${name}"`,
  )
  return `create view ${typed(table)} as select ${shown.join(', ')} from public."${table}"`
}

const typed = (name: string): string => `${trialHouse}."${name}"`
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
