import { realNow } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { currentEpoch } from '@/server/engine/epoch.ts'
import { missingMigrations } from '@/server/db/missing-migrations.ts'
import { env } from '@/server/env.ts'
import { exporterSettings } from './exporter-settings.ts'
import { judgeEngine, judgeMirror, judgeWorkers } from './judge-parts.ts'
import type { PartState } from './judge-parts.ts'

export type Readiness = {
  status: 'ready' | 'waiting' | 'down'
  parts: PartState[]
  waiting: { zh: string; en: string }[]
}

/** A database that takes longer is away. */
const patienceMs = 3_000

/** An engine that knows of the mirror tells it of every process deployed, some seconds later at most. */
const reportsWithinMs = 30_000

/**
 * Asks every part how it is. `down`: a part without which cases do not go on; `waiting`: all goes on but something that
 * part does not.
 */
export async function checkReady(db = defaultDb): Promise<Readiness> {
  const database = await checkDatabase(db)
  if (database.state === 'down') return summary([database])
  const at = realNow()
  const epoch = (await currentEpoch(db))?.epoch ?? 0
  const [migrations, beats, mirrored, deployed] = await Promise.all([
    checkMigrations(db),
    db.heartbeat.findMany(),
    db.enginePosition.findFirst({ where: { epoch }, select: { at: true } }),
    db.processDeployment.findFirst({
      where: { epoch, deployedAt: { lt: new Date(at.getTime() - reportsWithinMs) } },
      select: { deployedAt: true },
    }),
  ])
  const beatOf = (part: string) => beats.find((beat) => beat.part === part)
  return summary([
    database,
    migrations,
    judgeWorkers(beatOf('workers'), at),
    judgeEngine(beatOf('engine'), at),
    judgeMirror({ reported: mirrored !== null, expected: deployed !== null, settings: exporterSettings(mirrorUrl()) }),
  ])
}

const everywhere = ['0.0.0.0', '::']
const mirrorUrl = () =>
  `http://${everywhere.includes(env.MIRROR_HOST) ? '<this host>' : env.MIRROR_HOST}:${env.MIRROR_PORT}`

function summary(parts: PartState[]): Readiness {
  const down = parts.some(({ state, needed }) => state === 'down' && needed)
  const troubled = parts.filter(({ state }) => state !== 'up')
  return {
    status: down ? 'down' : troubled.length > 0 ? 'waiting' : 'ready',
    parts,
    waiting: troubled.map(({ waits }) => waits),
  }
}

async function checkDatabase(db: Pick<Db, '$queryRaw'>): Promise<PartState> {
  const started = performance.now()
  const part = { part: 'database', needed: true, waits: { zh: '全部功能', en: 'everything' } } as const
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>(
    (_resolve, reject) => (timer = setTimeout(() => reject(new Error('late')), patienceMs)),
  )
  try {
    await Promise.race([db.$queryRaw`select 1`, late])
    return { ...part, state: 'up', detail: { ms: Math.round(performance.now() - started) } }
  } catch {
    return { ...part, state: 'down', reason: { zh: '数据库没有应答', en: 'The database does not answer' } }
  } finally {
    clearTimeout(timer)
  }
}

async function checkMigrations(db: Pick<Db, '$queryRaw'>): Promise<PartState> {
  const missing = await missingMigrations(db)
  const part = { part: 'migrations', needed: true, waits: { zh: '全部功能', en: 'everything' } } as const
  if (missing.length === 0) return { ...part, state: 'up' }
  const reason = {
    zh: `有 ${missing.length} 个数据库迁移尚未执行`,
    en: `${missing.length} migrations have not been applied`,
  }
  return { ...part, state: 'down', reason, detail: { missing } }
}
