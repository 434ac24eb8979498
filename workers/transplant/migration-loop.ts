import { ok } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { crashPoint } from '@/server/crash.ts'
import { withCase } from '@/server/db/case-work.ts'
import type { Db } from '@/server/db/client.ts'
import { movingCases, waitingCases, type MovingCase } from '@/server/db/migration-queue.ts'
import type { Transplant } from '@/server/db/generated/client.ts'
import { log } from '@/server/log.ts'
import { failTransplant } from '@/server/services/migrations/fail-transplant.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import { applyTransplant, isComplete } from './apply-transplant.ts'
import { beginTransplant } from './begin-transplant.ts'

/** Cases on their way at once: the engine serves those that are worked on beside them. */
const ABREAST = 16
const BUSY_MS = 100
const IDLE_MS = 2_000

/** Takes the cases of running migrations to their new version, one after the other, and sees to those on their way. */
export async function runMigrationLoop(db: Db, wake: Wake, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const busy = await step(db).catch((error: unknown) => {
      log.error({ err: error }, 'a step of a migration failed and is tried again')
      return false
    })
    await wake.wait(busy ? BUSY_MS : IDLE_MS, signal)
  }
}

async function step(db: Db): Promise<boolean> {
  const moving = await movingCases(db)
  for (const each of moving) await seeTo(db, each)
  const room = ABREAST - moving.length
  const waiting = room > 0 ? await waitingCases(db, room) : []
  for (const { migrationId, caseId } of waiting) {
    const migration = await db.migration.findUniqueOrThrow({ where: { id: migrationId } })
    await beginTransplant(db, migration, caseId)
    crashPoint('transplant.begun')
  }
  await finish(db)
  return moving.length + waiting.length > 0
}

/** Steps arrive by their jobs; what only waits, and what does not arrive, is found here. */
async function seeTo(db: Db, { id, caseId, refused, late }: MovingCase): Promise<void> {
  const transplant = await db.transplant.findUniqueOrThrow({ where: { id } })
  if (!refused && !late && !(await isComplete(db, transplant))) return
  await withCase(db, caseId, async (work) => {
    const found: Transplant = await work.tx.transplant.findUniqueOrThrow({ where: { id } })
    if (found.state !== 'moving') return ok(null)
    if (await isComplete(work.tx, found)) await applyTransplant(work, found)
    else if (refused || late) await failTransplant(work, found, refused ? 'refused' : 'slow')
    return ok(null)
  })
}

async function finish(db: Db): Promise<void> {
  const done = await db.migration.findMany({
    where: { state: 'running', cases: { none: { state: { in: ['waiting', 'moving'] } } } },
    select: { id: true, processKey: true },
  })
  for (const { id, processKey } of done) {
    await db.migration.updateMany({ where: { id, state: 'running' }, data: { state: 'finished', finishedAt: now() } })
    log.info({ migration: id, process: processKey }, 'migration finished')
  }
}
