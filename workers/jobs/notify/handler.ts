import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { findMoveNotice } from '@/server/services/cases/move-notice.ts'
import { findRecipients } from '@/server/services/notifications/find-recipients.ts'
import { notifyPeople } from '@/server/services/notifications/notify-people.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/**
 * Tells people in the product; once per cause and person. The message `case.withdrawn` stands for 撤回 and 作废 alike:
 * a model that tells of it (`withdrawn`) tells of the one it was.
 */
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
    const people = await findRecipients(work, { ...headers.to, taskId: step?.id ?? null })
    const moved = headers.message === 'withdrawn' ? await findMoveNotice(work.tx, work.case) : null
    const own = moved?.text === 'withdrawn' ? work.case.reporterId : null
    return { people, moved, own, message: headers.message, words: headers.words }
  },
  decide: ({ people, moved, own, message, words }) => ({
    own,
    people: [...new Set(people)].sort(),
    notice: { text: message, ...moved, words },
  }),
  async save({ work, job, cause }, { people, own, notice }) {
    const others = people.filter((id) => id !== own)
    const told = await notifyPeople(work, { cause, people: others, ...notice })
    // who took it back reads it as their own doing
    if (own !== null && people.includes(own))
      told.push(...(await notifyPeople(work, { cause, people: [own], ...notice, text: 'withdrawn-own' })))
    if (told.length > 0)
      work.event(
        { kind: 'system' },
        { type: 'PeopleNotified', data: { cause, message: notice.text, recipientIds: told, element: job.elementId } },
      )
    return { done: {} }
  },
})
