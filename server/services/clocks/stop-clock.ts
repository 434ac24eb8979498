import type { CaseWork } from '@/server/db/case-work.ts'
import { openClocks, stopClockRow, type OpenClock, type WhichClocks } from '@/server/db/clock-rows.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'

/**
 * Stops running or held clocks; marks already passed are settled first, so that no level is lost. Gives the clocks as
 * they stood before.
 */
export async function stopClocks(work: CaseWork, which: WhichClocks): Promise<OpenClock[]> {
  const clocks = await openClocks(work.tx, work.case.id, which)
  const running = clocks.filter(({ state }) => state === 'running').map((clock) => ({ work, clock }))
  await raiseAlarms(running, 'settle')
  for (const clock of clocks) {
    await stopClockRow(work.tx, clock, work.now)
    work.event(
      { kind: 'system' },
      { type: 'ClockStopped', data: { clockId: clock.id, clock: clock.name, taskId: clock.taskId } },
    )
  }
  return clocks
}
