import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { CaseWork } from '@/server/db/case-work.ts'

/** free: not behind a clock event · once: the effect belongs to this alarm · idle: no alarm, or done already */
export type Gate = { state: 'free' } | { state: 'once'; alarmId: string } | { state: 'idle' }

/**
 * What is reachable only from a clock event happens once per alarm, and only when there is one: a message may come
 * twice, or from a hand that is not ours.
 */
export async function alarmGate(
  work: CaseWork,
  model: ProcessModel,
  elementId: string,
  job: { key: string; epoch: number },
): Promise<Gate> {
  const eventIds = model.behindClock[elementId] ?? []
  if (eventIds.length === 0) return { state: 'free' }
  const events = model.clockEvents.filter((event) => eventIds.includes(event.elementId))
  const alarm = await work.tx.alarm.findFirst({
    where: {
      caseId: work.case.id,
      settled: false,
      OR: events.map(({ level, attachedTo }) => ({
        level,
        clock: attachedTo === null ? { taskId: null } : { task: { elementId: attachedTo } },
      })),
    },
    orderBy: { raisedAt: 'desc' },
  })
  if (!alarm) return { state: 'idle' }
  const written = await work.tx.alarmReceipt.createMany({
    data: [{ alarmId: alarm.id, elementId, jobKey: job.key, epoch: job.epoch }],
    skipDuplicates: true,
  })
  return written.count > 0 ? { state: 'once', alarmId: alarm.id } : { state: 'idle' }
}
