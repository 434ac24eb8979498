import { beginDrillClock, type DrillClock } from '@/domain/drill/drill-clock.ts'
import type { Db, Tx } from './client.ts'

/** What the clock's followers listen to. */
export const drillChannel = 'drill_clock'

type Reader = Pick<Db, '$queryRaw'>

/** The clock of the drill; null when none was begun in this database. */
export async function findDrillClock(db: Reader): Promise<DrillClock | null> {
  const [clock] = await db.$queryRaw<DrillClock[]>`select at, since, speed from drill_clock where id = 1`
  return clock ?? null
}

/** Begins a drill at this moment; one that has begun goes on as it is. Gives the clock that counts. */
export async function openDrillClock(
  db: Pick<Db, '$queryRaw' | '$executeRaw'>,
  { at, since, speed }: DrillClock,
): Promise<DrillClock> {
  await db.$executeRaw`
    insert into drill_clock (id, at, since, speed) values (1, ${at}, ${since}, ${speed}) on conflict do nothing`
  return (await findDrillClock(db)) ?? beginDrillClock(at, since, speed)
}

/** Locks the clock: of two who move it the second sees what the first did. */
export async function lockDrillClock(tx: Pick<Tx, '$queryRaw'>): Promise<DrillClock | null> {
  const [clock] = await tx.$queryRaw<DrillClock[]>`select at, since, speed from drill_clock where id = 1 for update`
  return clock ?? null
}

/** Writes the clock and tells every program of the house at COMMIT. */
export async function writeDrillClock(
  tx: Pick<Tx, '$executeRaw' | '$queryRaw'>,
  { at, since, speed }: DrillClock,
): Promise<void> {
  await tx.$executeRaw`update drill_clock set at = ${at}, since = ${since}, speed = ${speed} where id = 1`
  await tx.$executeRaw`select pg_notify(${drillChannel}, '')`
}

/** any number of our own: one who moves the engine's clock at a time */
const ALIGNMENT_LOCK = 72_010_002

/** Held until COMMIT by whoever brings the engine's clock to the drill's. */
export async function lockAlignment(tx: Pick<Tx, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ALIGNMENT_LOCK})`
}

/** The next moment at which a running clock has a level to raise; null when none lies ahead. */
export async function nextMarkAfter(db: Reader, at: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    select min(next_mark_at) as at from clock where state = 'running' and next_mark_at > ${at}`
  return row?.at ?? null
}
