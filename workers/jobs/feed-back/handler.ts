import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/**
 * Gives the result back to the channel the report came by. A reporter on the staff is told in the product, a citizen
 * reads it under the track code; both read the reply in plain words.
 */
export const feedBack = defineJob({
  type: 'case.feedBack',
  contract: jobContracts['case.feedBack'],
  async load({ work, headers }) {
    const { reply } = await work.tx.case.findUniqueOrThrow({ where: { id: work.case.id }, select: { reply: true } })
    return {
      reply,
      headers,
      channel: work.case.channel,
      reporterId: work.case.reporterId,
      flowStatus: work.case.flowStatus,
    }
  },
  decide: ({ reply, headers, channel, reporterId, flowStatus }) => ({
    channel,
    reply,
    people: reporterId ? [reporterId] : [],
    text: `feedback.${headers.result}`,
    status: headers.status && headers.status !== flowStatus ? headers.status : null,
  }),
  async save({ work, job, cause }, { channel, reply, people, text, status }) {
    await notifyPeople(work, { cause, people, text })
    if (status) work.patch({ flowStatus: status })
    work.event(
      { kind: 'system' },
      { type: 'ChannelAnswered', data: { channel, element: job.elementId, ...(reply && { reply }) } },
    )
    return { done: {} }
  },
})
