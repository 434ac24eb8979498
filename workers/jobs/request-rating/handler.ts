import { dayMs } from '@/domain/sla/limit.ts'
import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { newId } from '@/server/ids.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Opens the rating of this round and gives the flow the date until which it waits, as a date and not a duration. */
export const requestRating = defineJob({
  type: 'case.requestRating',
  contract: jobContracts['case.requestRating'],
  load: async ({ work, headers }) => ({
    days: headers.days,
    round: work.case.round,
    status: headers.status,
    reporterId: work.case.reporterId,
  }),
  decide: ({ days, round, status, reporterId }, now) => ({
    round,
    status,
    dueAt: new Date(now.getTime() + days * dayMs),
    people: reporterId ? [reporterId] : [],
  }),
  async save({ work, job, cause }, { round, status, dueAt, people }) {
    await work.tx.rating.createMany({
      data: [{ id: newId(), caseId: work.case.id, round, state: 'open', openedAt: work.now, dueAt }],
      skipDuplicates: true,
    })
    work.patch({ ratingDueAt: dueAt, ...(status && { flowStatus: status }) })
    work.event(
      { kind: 'system' },
      { type: 'RatingRequested', data: { round, dueAt: dueAt.toISOString(), element: job.elementId } },
    )
    await notifyPeople(work, { cause, people, text: 'rate' })
    return { done: { ratingDueAt: dueAt.toISOString() } }
  },
})
