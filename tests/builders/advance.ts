import { createZeebeClock, type EngineClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { db } from '@/server/db/client.ts'
import { moveClock, type ClockOrder } from '@/server/drill/move-clock.ts'
import type { Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { actorFor } from './actor-for.ts'
import { valueOf } from './value-of.ts'

/** Moves the clock of a drill as its administrator does, and gives once the engine stands there too. */
export async function advance(stack: Stack, order: ClockOrder): Promise<void> {
  const engine: EngineClock = createZeebeClock(stack.managementUrl)
  const { engine: state, now } = valueOf(await moveClock(await actorFor('systemAdmin'), order, db, engine))
  if (state === 'behind') await waitFor('the engine to follow', async () => (await engine.read()) >= now)
}

/** `advanceTo(stack, '2026-10-08T12:00+08:00')` */
export const advanceTo = (stack: Stack, moment: string | Date): Promise<void> =>
  advance(stack, { to: new Date(moment) })
