import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from './client.ts'

/** Names of the migrations that this version brings and the database has not finished. */
export async function missingMigrations(db: Pick<Db, '$queryRaw'>): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations')
  const brought = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name)).sort()
  const applied = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
  const known = new Set(applied.map(({ name }) => name))
  return brought.filter((name) => !known.has(name))
}
