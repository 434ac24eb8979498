import { outranks } from '@/domain/sla/card.ts'
import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'

/** Sets the status the flow wants shown while no step is open, and the card of the case. */
export const setCase = defineJob({
  type: 'case.set',
  contract: jobContracts['case.set'],
  load: async ({ work, headers }) => ({
    present: { status: work.case.flowStatus, card: work.case.card },
    wanted: headers,
  }),
  decide: ({ present, wanted }) => ({
    status:
      wanted.status && wanted.status !== present.status ? { status: wanted.status, previous: present.status } : null,
    card: takes(wanted.card, present.card) ? { card: wanted.card } : null,
  }),
  async save({ work, job, cause }, { status, card }) {
    if (status) {
      work.patch({ flowStatus: status.status })
      work.event({ kind: 'system' }, { type: 'StatusSet', data: { ...status, element: job.elementId } })
    }
    if (card) {
      work.patch({ card: card.card })
      if (card.card) {
        const alarmId = /^alarm:([^:]+)/.exec(cause)?.[1]
        work.event(
          { kind: 'system' },
          { type: 'CardShown', data: { card: card.card, element: job.elementId, ...(alarmId && { alarmId }) } },
        )
      }
    }
    return { done: {} }
  },
})

/** A worse card stays when a lesser one comes late; only "none" takes it away. */
function takes(wanted: string | null | undefined, present: string | null): wanted is string | null {
  if (wanted === undefined) return false
  return wanted === null ? present !== null : outranks(wanted, present)
}
