import { ok } from '@/domain/shared/result.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import type { Db } from '@/server/db/client.ts'
import {
  endedInstances,
  settleExpectedEnds,
  unsettledTasks,
  type EndedInstance,
  type UnsettledTask,
} from '@/server/db/sweeps.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'

const BATCH = 200

/** Puts on the cases what the mirror knows and we do not: steps taken back, instances ended from outside. */
export async function reconcile(db: Db): Promise<number> {
  await settleExpectedEnds(db, BATCH)
  const [tasks, instances] = await Promise.all([unsettledTasks(db, BATCH), endedInstances(db, BATCH)])
  for (const task of tasks) await withCase(db, task.caseId, (work) => settleTask(work, task))
  for (const instance of instances) await withCase(db, instance.caseId, (work) => settleInstance(work, instance))
  return tasks.length + instances.length
}

async function settleTask(work: CaseWork, { id }: UnsettledTask) {
  const task = await work.tx.task.findUniqueOrThrow({ where: { id } })
  if (task.settledAt) return ok(null)
  await work.tx.task.update({ where: { id }, data: { settledAt: work.now } })
  await strandIfEnded(work)
  if (task.state !== 'open') return ok(null)
  await stopClocks(work, { taskId: id })
  await work.tx.task.update({ where: { id }, data: { state: 'taken_back', takenBackAt: work.now } })
  const cause = work.case.voided === 'withdraw' ? 'withdrawn' : work.case.voided ? 'voided' : 'flow'
  work.event(
    { kind: 'engine' },
    {
      type: 'StepTakenBack',
      data: { taskId: id, element: task.elementId, name: task.name, round: task.round, cause },
    },
  )
  work.touchSteps('ended')
  work.announce({
    kind: 'task.changed',
    subject: id,
    data: { state: 'taken_back', case: work.case.number },
    ...(task.assigneeId && { personIds: [task.assigneeId] }),
  })
  return ok(null)
}

/** The end of the instance may have been put on the case before the end of its step: nothing carries it on still. */
async function strandIfEnded(work: CaseWork): Promise<void> {
  const { id: caseId, incarnation, closedAt } = work.case
  if (closedAt) return
  const ended = await work.tx.instanceClaim.count({ where: { caseId, incarnation, endedAt: { not: null } } })
  if (ended > 0) work.strand('nothing_waits')
}

async function settleInstance(work: CaseWork, { epoch, key, cancelled }: EndedInstance) {
  await work.tx.engineInstance.update({ where: { epoch_key: { epoch, key } }, data: { reconciled: true } })
  const claim = await work.tx.instanceClaim.findUniqueOrThrow({
    where: { epoch_instanceKey: { epoch, instanceKey: key } },
  })
  await work.tx.instanceClaim.update({
    where: { epoch_instanceKey: { epoch, instanceKey: key } },
    data: { endedAt: work.now },
  })
  const present = claim.incarnation === work.case.incarnation
  if (!present || work.case.closedAt) return ok(null)
  // ended without an archive: the case stays open, and nobody would come to it
  work.strand('nothing_waits')
  work.event({ kind: 'engine' }, { type: 'FlowEnded', data: { element: null, cancelled } })
  return ok(null)
}
