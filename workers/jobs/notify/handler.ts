import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Tells people in the product; once per cause and person. */
export const notify = defineJob({
  type: 'case.notify',
  contract: jobContracts['case.notify'],
  async load({ work, headers, model, job }) {
    // behind a clock event of a step the notice is about that step, also when others are open
    const events = model.behindClock[job.elementId] ?? []
    const hosts = model.clockEvents
      .filter(({ elementId }) => events.includes(elementId))
      .map(({ attachedTo }) => attachedTo)
    const step = hosts[0]
      ? await work.tx.task.findFirst({
          where: { caseId: work.case.id, elementId: hosts[0] },
          orderBy: { openedAt: 'desc' },
          select: { id: true },
        })
      : null
    return { people: await findRecipients(work, { ...headers.to, taskId: step?.id ?? null }), message: headers.message }
  },
  decide: ({ people, message }) => ({ people: [...new Set(people)].sort(), message }),
  async save({ work, job, cause }, { people, message }) {
    const told = await notifyPeople(work, { cause, people, text: message })
    if (told.length > 0)
      work.event(
        { kind: 'system' },
        { type: 'PeopleNotified', data: { cause, message, recipientIds: told, element: job.elementId } },
      )
    return { done: {} }
  },
})
