import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'
import { JobFailure } from '@/workers/runtime/job-failure.ts'
import { decideDispatch } from './decide.ts'

/** Writes on the case what the rules or the dispatcher decided: lead unit, co-handling units, urgency. */
export const dispatchCase = defineJob({
  type: 'case.dispatch',
  contract: jobContracts['case.dispatch'],
  async load({ work, input }) {
    const codes = [...(input.leadUnit ? [input.leadUnit] : []), ...(input.coUnits ?? [])]
    const units = await work.tx.unit.findMany({
      where: { code: { in: codes }, active: true },
      select: { id: true, code: true },
    })
    const previous =
      work.case.leadUnitId &&
      (await work.tx.unit.findUnique({ where: { id: work.case.leadUnitId }, select: { code: true } }))
    return {
      leadUnit: input.leadUnit ?? null,
      coUnits: input.coUnits ?? [],
      urgency: input.urgency ?? work.case.urgency,
      known: units,
      previous: previous ? previous.code : null,
    }
  },
  decide: decideDispatch,
  async save({ work, job }, decision) {
    if ('missing' in decision) throw new JobFailure(decision.missing)
    const { lead, coUnits, urgency, previous } = decision
    work.patch({ leadUnitId: lead.id, urgency })
    await work.tx.caseUnit.createMany({
      data: [lead, ...coUnits].map(({ id }) => ({ caseId: work.case.id, unitId: id })),
      skipDuplicates: true,
    })
    work.event(
      { kind: 'system' },
      {
        type: 'CaseDispatched',
        data: {
          leadUnit: lead.code,
          previous,
          coUnits: coUnits.map(({ code }) => code),
          urgency,
          element: job.elementId,
        },
      },
    )
    return { done: {} }
  },
})
