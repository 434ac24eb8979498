import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Records that nobody rated this round: 未评, which never counts as a person's rating (DOMAIN 6). */
export const lapseRating = defineJob({
  type: 'case.lapseRating',
  contract: jobContracts['case.lapseRating'],
  load: ({ work }) =>
    work.tx.rating.findFirst({ where: { caseId: work.case.id, state: 'open' }, orderBy: { round: 'desc' } }),
  decide: (rating) => ({ rating }),
  async save({ work, job }, { rating }) {
    if (rating) {
      await work.tx.rating.update({ where: { id: rating.id }, data: { state: 'lapsed', at: work.now } })
      work.event({ kind: 'system' }, { type: 'RatingLapsed', data: { round: rating.round, element: job.elementId } })
    }
    return { done: {} }
  },
})
