import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { newId } from '@/server/ids.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/**
 * Writes the call down and leaves the job open; the deliverer makes the call, at least once and under a stable id, and
 * completes the job through the outbox. A call that was given up and is retried from the incident page starts again.
 */
export const callWebhook = defineJob({
  type: 'case.callWebhook',
  contract: jobContracts['case.callWebhook'],
  load: async ({ work, job, epoch }) =>
    work.tx.delivery.findUnique({ where: { epoch_jobKey: { epoch, jobKey: job.key } } }),
  decide: (known) => ({ known }),
  async save({ work, job, epoch, headers, input }, { known }) {
    if (known?.state === 'failed')
      await work.tx.delivery.update({
        where: { id: known.id },
        data: { state: 'pending', attempts: 0, nextAt: work.now },
      })
    if (!known)
      await work.tx.delivery.create({
        data: {
          id: newId(),
          caseId: work.case.id,
          epoch,
          jobKey: job.key,
          elementId: job.elementId,
          kind: 'webhook',
          request: { ...headers, body: input.body ?? { caseId: work.case.id, number: work.case.number } } as never,
          nextAt: work.now,
        },
      })
    await work.tx.$executeRaw`select pg_notify('delivery', '')`
    return { open: true }
  },
})
