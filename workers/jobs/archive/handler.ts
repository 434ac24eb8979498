import { voidStatus } from '@/domain/case/status.ts'
import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { endMoves } from '@/server/services/moves/end-moves.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/**
 * Closes the case: clocks stop, the status stays, what happened is counted or not. A case taken out of its flow keeps
 * the status of the path drawn for that, and is void where another archive was already on its way.
 */
export const archiveCase = defineJob({
  type: 'case.archive',
  contract: jobContracts['case.archive'],
  load: async ({ work, headers, model, job }) => ({
    headers,
    voided: work.case.voided,
    closed: work.case.closedAt !== null,
    onWithdrawalPath: model.withdrawal?.path.includes(job.elementId) ?? false,
  }),
  decide: ({ headers, voided, closed, onWithdrawalPath }) => ({
    closed,
    status: voided === null || onWithdrawalPath ? headers.status : voidStatus,
    outcome: voided ?? headers.status,
    counted: !headers.uncounted && voided === null,
  }),
  async save({ work, job }, { closed, status, outcome, counted }) {
    // a withdrawal that overtook the end of the flow archives a second time: once is enough
    if (closed) return { done: {} }
    await stopClocks(work, { all: true })
    await endMoves(work)
    work.patch({ flowStatus: status, outcome, counted, closedAt: work.now })
    work.touchSteps('ended')
    work.event({ kind: 'system' }, { type: 'CaseArchived', data: { outcome, element: job.elementId } })
    return { done: {} }
  },
})
