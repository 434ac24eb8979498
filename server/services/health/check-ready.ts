import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
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

/**
 * Asks every part how it is. `down`: a part without which cases do not go on; `waiting`: all goes on but something that
 * part does not.
 */
export async function checkReady(db = defaultDb): Promise<Readiness> {
  const database = await checkDatabase(db)
  if (database.state === 'down') return summary([database])
  const at = now()
  const [migrations, beats, mirrored, started] = await Promise.all([
    checkMigrations(db),
    db.heartbeat.findMany(),
    db.enginePosition.findFirst({ orderBy: [{ epoch: 'desc' }, { at: 'desc' }], select: { epoch: true, at: true } }),
    db.outbox.findFirst({
      where: { kind: 'start', state: 'sent', sentAt: { lt: new Date(at.getTime() - 30_000) } },
      select: { id: true },
    }),
  ])
  const beatOf = (part: string) => beats.find((beat) => beat.part === part)
  const settings = exporterSettings(`http://<this host>:${env.MIRROR_PORT}`)
  return summary([
    database,
    migrations,
    judgeWorkers(beatOf('workers'), at),
    judgeEngine(beatOf('engine'), at),
    judgeMirror({ reported: mirrored !== null, expected: started !== null, settings }),
  ])
}

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
