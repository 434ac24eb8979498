import { moveDrillClock, type ClockMove } from '@/domain/drill/drill-clock.ts'
import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { timelineOf } from '@/domain/sla/timeline.ts'
import { drillClock, now, realNow, setDrillClock } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Db } from '@/server/db/client.ts'
import { lockDrillClock, nextMarkAfter, writeDrillClock } from '@/server/db/drill-clock.ts'
import { EngineError } from '@/server/engine/port.ts'
import { createZeebeClock, type EngineClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'
import { loadBook } from '@/server/services/calendars/calendar-book.ts'
import { alignEngine } from './align-engine.ts'
import { viewClock, type ClockView } from './clock-view.ts'

/** Where the clock is to go; `workday` is on by one working day of the district, `mark` the next level of any clock. */
export type ClockOrder = ClockMove | { next: 'workday' | 'mark' }

/** following: the engine's clock stands where ours does · behind: it did not answer, the workers bring it on */
export type MovedClock = ClockView & { engine: 'following' | 'behind' }

/**
 * Moves the clock of the drill, forward only: first ours, which everything follows, then the engine's; one that does not
 * answer is brought on by the workers' keeper. Refuses outside a drill, without `system.operate`, a step back and one too far.
 */
export async function moveClock(
  actor: Person,
  order: ClockOrder,
  db = defaultDb,
  engine: EngineClock = createZeebeClock(env.ZEEBE_MANAGEMENT_ADDRESS),
): Promise<Result<MovedClock>> {
  if (!drillClock()) return refuse('drill.off')
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const move = 'next' in order ? await aimOf(db, order.next) : ok(order)
  if (!move.ok) return move
  const moved = await inTransaction(db, async (tx) => {
    const clock = await lockDrillClock(tx)
    if (!clock) return refuse('drill.off')
    const next = moveDrillClock(clock, move.value, realNow())
    if (next.ok) await writeDrillClock(tx, next.value)
    return next
  })
  if (!moved.ok) return moved
  setDrillClock(moved.value)
  log.info({ by: actor.id, order, at: moved.value.at, speed: moved.value.speed }, 'the clock of the drill was moved')
  return ok({ engine: await bringOn(db, engine), ...viewClock() })
}

async function aimOf(db: Db, next: 'workday' | 'mark'): Promise<Result<ClockMove>> {
  if (next === 'mark') {
    const mark = await nextMarkAfter(db, now())
    return mark ? ok({ to: mark }) : refuse('drill.no_mark')
  }
  const { book } = await loadBook(db, { fresh: true })
  const working = timelineOf({ unit: 'workday', reading: 'rolling' }, book(undefined))
  return working.ok ? ok({ to: working.value.advance(now(), working.value.dayMs) }) : working
}

async function bringOn(db: Parameters<typeof alignEngine>[0], engine: EngineClock): Promise<MovedClock['engine']> {
  try {
    return (await alignEngine(db, engine)) ? 'following' : 'behind'
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    log.warn({ reason: error.message }, 'the engine does not follow the clock of the drill yet')
    return 'behind'
  }
}
