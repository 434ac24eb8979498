import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env.ts'
import { PrismaClient } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** The schema that trials live in, beside the district's own (ADR 0026). */
export const trialHouse = 'trial_house'

/** A client for one database. Long transactions are a mistake here: 15 s is the bound. */
export function createDb(connectionString = env.DATABASE_URL, max = env.DATABASE_POOL, schema?: typeof trialHouse) {
  const searchPath = schema && { options: `-c search_path=${schema},public` }
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString, max, connectionTimeoutMillis: 10_000, ...searchPath },
      {
        ...(schema && { schema }),
        // the type asks for a name always; the driver takes none for "do not keep it"
        statementNameGenerator: statementNames(connectionString) as (query: { sql: string }) => string,
      },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  })
}

export type Db = ReturnType<typeof createDb>
export type Tx = Omit<Db, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

// One pool per process, also across hot reloads.
const holder = globalThis as { __yingshaoDb?: Db; __yingshaoTrialDb?: Db }
export const db: Db = (holder.__yingshaoDb ??= createDb())

const TRIAL_POOL = 4

/** The client of the trials: the same models, another house. Its pool is made when somebody first tries something. */
export const getTrialDb = (): Db => (holder.__yingshaoTrialDb ??= createDb(env.DATABASE_URL, TRIAL_POOL, trialHouse))
