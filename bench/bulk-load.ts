import type { Db } from '@/server/db/client.ts'

/**
 * Takes tables and what fills them; does it without triggers and with their indexes made anew behind it. The names come
 * from the database, so that none is forgotten.
 */
export async function bulkLoad(
  db: Db,
  tables: readonly string[],
  fill: (tx: Pick<Db, '$executeRaw'>) => Promise<void>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const indexes = await tx.$queryRaw<{ name: string; sql: string }[]>`
        select i.indexname as name, i.indexdef as sql from pg_indexes i join pg_class c on c.relname = i.indexname
        join pg_index x on x.indexrelid = c.oid
        where i.tablename = any(${tables}) and not x.indisunique`
      for (const { name } of indexes) await tx.$executeRawUnsafe(`drop index "${name}"`)
      await tx.$executeRaw`set local session_replication_role = replica`
      await fill(tx)
      for (const { sql } of indexes) await tx.$executeRawUnsafe(sql)
    },
    { timeout: 1_800_000 },
  )
  // outside a transaction, as autovacuum does on a district that has run for a while
  for (const table of tables) await db.$executeRawUnsafe(`vacuum analyze "${table}"`)
}
