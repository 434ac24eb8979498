import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { stopClocks } from '@/server/services/clocks/stop-clock.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Stops the clock of the whole case; marks already passed are settled. */
export const stopCaseClock = defineJob({
  type: 'case.clock.stop',
  contract: jobContracts['case.clock.stop'],
  load: async () => null,
  decide: () => null,
  async save({ work, headers }) {
    await stopClocks(work, { taskId: null, name: headers.clock })
    return { done: {} }
  },
})
