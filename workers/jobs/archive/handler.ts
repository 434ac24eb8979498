import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Closes the case: clocks stop, the status stays, what happened is counted or not. */
export const archiveCase = defineJob({
  type: 'case.archive',
  contract: jobContracts['case.archive'],
  load: async ({ work, headers }) => ({ headers, voided: work.case.voided, closed: work.case.closedAt !== null }),
  decide: ({ headers, voided, closed }) => ({
    closed,
    status: headers.status,
    outcome: voided ?? headers.status,
    counted: !headers.uncounted && voided === null,
  }),
  async save({ work, job }, { closed, status, outcome, counted }) {
    // a withdrawal that overtook the end of the flow archives a second time: once is enough
    if (closed) return { done: {} }
    await stopClocks(work, { all: true })
    work.patch({ flowStatus: status, outcome, counted, closedAt: work.now })
    work.touchSteps()
    work.event({ kind: 'system' }, { type: 'CaseArchived', data: { outcome, element: job.elementId } })
    return { done: {} }
  },
})
