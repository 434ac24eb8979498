import { z } from 'zod'

// The one reader of the environment. Everything else imports `env`.
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().default('postgresql://postgres@127.0.0.1:54329/yingshao'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
  ZEEBE_GRPC_ADDRESS: z.string().default('grpc://127.0.0.1:26500'),
  /** where the mirror listens; the engine's exporter writes to it, which on another machine cannot reach loopback */
  MIRROR_HOST: z.string().default('127.0.0.1'),
  MIRROR_PORT: z.coerce.number().int().default(9201),
  WORKERS_PORT: z.coerce.number().int().default(9300),
  PORT: z.coerce.number().int().default(3000),
  DATA_DIR: z.string().default('.data'),
  NEXTAUTH_URL: z.string().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** jobs handled at once over all types; bounds database connections and memory */
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(24),
  /** time the engine waits for a job before it gives it to another worker */
  JOB_TIMEOUT_MS: z.coerce.number().int().min(1000).default(20_000),
  /** time after which a command to the engine that a dead relay had in hand is taken by another */
  OUTBOX_LEASE_MS: z.coerce.number().int().min(1000).default(30_000),
  /** where the engine's clock is moved in a drill; the launcher names it for an engine of its own */
  ZEEBE_MANAGEMENT_ADDRESS: z.string().default(''),
  /** a drill: the time is the controlled one of table drill_clock. Set by the launcher only */
  YINGSHAO_DRILL: z
    .enum(['', '0', '1'])
    .default('')
    .transform((value) => value === '1'),
  /** crash points of the test suite: `<point>#<n>` ends the process at the n-th passing */
  CRASH_AT: z.string().default(''),
})

export const env = schema.parse(process.env)
