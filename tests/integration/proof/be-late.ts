import type { ProcessModel } from '@/domain/process/process-model.ts'
import { db } from '@/server/db/client.ts'
import { loadModel } from '@/server/services/processes/load-model.ts'
import { reachNextMark } from '@/tests/builders/reach-next-mark.ts'
import type { OpenStep } from '@/tests/builders/look-at-case.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'

const patienceMs = 300_000

/** Lets every level of a step's clock pass, one after the other, and waits until what is drawn behind each has run. */
export async function beLate(versionId: string, step: OpenStep): Promise<void> {
  const model = await loadModel(db, versionId)
  const { id } = await db.clock.findFirstOrThrow({ where: { taskId: step.id }, select: { id: true } })
  for (;;) {
    const raised = await db.alarm.count({ where: { clockId: id } })
    const reached = await reachNextMark(id)
    if (reached)
      await waitFor('the alarm', async () => (await db.alarm.count({ where: { clockId: id } })) > raised, patienceMs)
    // a day-end limit that began earlier may have passed several at once
    const alarms = await db.alarm.findMany({ where: { clockId: id }, select: { id: true, level: true } })
    for (const { id: alarmId, level } of alarms) {
      const drawn = elementsBehind(model, step.elementId, level)
      await waitFor(
        `the path behind ${level}`,
        async () => (await db.alarmReceipt.count({ where: { alarmId } })) === drawn,
        patienceMs,
      )
    }
    if (!reached) return
  }
}

/** How many jobs the model has drawn behind a level of a step. */
function elementsBehind({ clockEvents, behindClock, jobs }: ProcessModel, elementId: string, level: string): number {
  const event = clockEvents.find((drawn) => drawn.attachedTo === elementId && drawn.level === level)
  return jobs.filter((job) => event && behindClock[job.elementId]?.includes(event.elementId)).length
}
