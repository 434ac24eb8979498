import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { PrismaClient } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** A client for one database. Long transactions are a mistake here: 15 s is the bound. */
export function createDb(connectionString = env.DATABASE_URL, max = env.DATABASE_POOL) {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString, max, connectionTimeoutMillis: 10_000 },
      // the type asks for a name always; the driver takes none for "do not keep it"
      { statementNameGenerator: statementNames(connectionString) as (query: { sql: string }) => string },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
}

export type Db = ReturnType<typeof createDb>
export type Tx = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

// One pool per process, also across hot reloads.
const holder = globalThis as { __yingshaoDb?: Db }
export const db: Db = (holder.__yingshaoDb ??= createDb())
