import type { Db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import type { EnginePort } from './port.ts'

const MARKER = 'yingshao_epoch'

// Engine keys repeat after the data folder is lost, so they cannot tell one engine from the next: a decision can.
const markerDmn = (marker: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${MARKER}_definitions" name="engine epoch" namespace="yingshao">
  <decision id="${MARKER}" name="engine epoch"><literalExpression id="${MARKER}_expression"><text>"${marker}"</text></literalExpression></decision>
</definitions>`

export type EpochState =
  | { state: 'known'; epoch: number }
  /** no epoch was ever opened: a fresh installation */
  | { state: 'fresh' }
  /** the engine does not know our marker: its data was lost or it is another engine */
  | { state: 'unknown'; epoch: number }

/** The epoch that new engine keys belong to; null before the first. */
export async function currentEpoch(db: Pick<Db, 'engineEpoch'>): Promise<{ epoch: number; marker: string } | null> {
  return db.engineEpoch.findFirst({ orderBy: { epoch: 'desc' }, select: { epoch: true, marker: true } })
}

/** Asks the engine whether it is the one our keys come from. Throws EngineError when it does not answer. */
export async function checkEpoch(db: Db, engine: EnginePort): Promise<EpochState> {
  const current = await currentEpoch(db)
  if (!current) return { state: 'fresh' }
  const answer = await engine.evaluate(MARKER)
  return { state: answer === current.marker ? 'known' : 'unknown', epoch: current.epoch }
}

/** any number of our own: one opener at a time */
const EPOCH_LOCK = 72_010_001

/**
 * Opens the next epoch: marks the engine, then writes the row. Of two that open at once the second finds the first's.
 * `after` is the epoch that is over; null for a fresh installation.
 */
export async function openEpoch(db: Db, engine: EnginePort, after: number | null): Promise<number> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(${EPOCH_LOCK})`
      const current = await currentEpoch(tx)
      if (current && current.epoch !== after) return current.epoch
      const marker = newId()
      const epoch = (current?.epoch ?? 0) + 1
      await engine.deploy([{ name: `${MARKER}.dmn`, content: markerDmn(marker) }])
      await tx.engineEpoch.create({ data: { epoch, marker } })
      return epoch
    },
    { timeout: 60_000 },
  )
}
