import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { levelsOfStep, limitOfStep } from '@/server/services/clocks/step-limit.ts'
import { startClock } from '@/server/services/clocks/start-clock.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'
import { JobFailure, wordsOf } from '@/workers/runtime/job-failure.ts'
import { decideStart } from './decide.ts'

/** Starts the clock of the whole case; one that runs already goes on. */
export const startCaseClock = defineJob({
  type: 'case.clock.start',
  contract: jobContracts['case.clock.start'],
  async load({ work, headers, input, model }) {
    const running = await work.tx.clock.count({
      where: { caseId: work.case.id, taskId: null, name: headers.clock, state: { not: 'stopped' } },
    })
    const found = await limitOfStep(work.tx, work.case.categoryId, headers.limit, work.now, input.limit)
    if (!found.ok)
      throw new JobFailure({ code: 'job.limit_unusable', params: { clock: headers.clock } }, wordsOf(found.error))
    return { running: running > 0, found: found.value, levels: levelsOfStep(model, null, found.value.policy) }
  },
  decide: decideStart,
  async save({ work, headers, input }, decision) {
    if (!decision.start) return { done: {} }
    const clock = await startClock(work, {
      taskId: null,
      name: headers.clock,
      key: input.clockKey,
      holdRuns: headers.limit.holdRuns,
      ...decision.start,
    })
    if (!clock.ok)
      throw new JobFailure({ code: 'job.limit_unusable', params: { clock: headers.clock } }, wordsOf(clock.error))
    return { done: {} }
  },
})
