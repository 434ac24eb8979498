import type { Result } from '@/domain/shared/result.ts'
import { refuse } from '@/domain/shared/result.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import { EngineError } from '@/server/engine/port.ts'

/** one publisher at a time: version numbers follow each other without gaps, and one decides what new cases start on */
const PUBLISH_LOCK = 72_010_002

/**
 * Runs what changes the versions of a process, one after the other; a refusal rolls all of it back. Refuses besides
 * `engine.unavailable` and `process.engine_refused`.
 */
export async function underPublishLock<T>(db: Db, run: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await inTransaction(
      db,
      async (tx) => {
        await tx.$executeRaw`select pg_advisory_xact_lock(${PUBLISH_LOCK})`
        return run(tx)
      },
      { timeout: 120_000, maxWait: 30_000 },
    )
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    if (error.kind !== 'refused') return refuse('engine.unavailable')
    return refuse('process.engine_refused', { reason: error.message.slice(0, 500) })
  }
}
