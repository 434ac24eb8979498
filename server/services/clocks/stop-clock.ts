import type { CaseWork } from '@/server/db/case-work.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'

const WITH_HISTORY = {
  changes: { orderBy: { seq: 'asc' } },
  alarms: { select: { level: true, occurrence: true } },
} as const

/** Stops running or held clocks; marks already passed are settled first, so that no level is lost. */
export async function stopClocks(
  work: CaseWork,
  where: { taskId: string } | { taskId: null; name?: string } | { all: true },
): Promise<void> {
  const clocks = await work.tx.clock.findMany({
    where: { caseId: work.case.id, state: { not: 'stopped' }, ...('all' in where ? {} : where) },
    include: WITH_HISTORY,
  })
  for (const clock of clocks) {
    if (clock.state === 'running') await raiseAlarms(work, clock, 'settle')
    const seq = (clock.changes.at(-1)?.seq ?? 0) + 1
    await work.tx.clockChange.create({ data: { clockId: clock.id, seq, kind: 'stop', at: work.now, actor: 'system' } })
    await work.tx.clock.update({
      where: { id: clock.id },
      data: { state: 'stopped', stoppedAt: work.now, nextMarkAt: null },
    })
    work.event(
      { kind: 'system' },
      { type: 'ClockStopped', data: { clockId: clock.id, clock: clock.name, taskId: clock.taskId } },
    )
  }
}
