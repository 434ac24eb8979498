import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'
import { JobFailure } from '@/workers/runtime/job-failure.ts'
import { decideClass } from './decide.ts'

/** Gives the case the category and urgency the flow has decided on. */
export const classifyCase = defineJob({
  type: 'case.classify',
  contract: jobContracts['case.classify'],
  async load({ work, input }) {
    const present = await work.tx.category.findUniqueOrThrow({ where: { id: work.case.categoryId } })
    const { standard, kind, code } = present
    const wanted = { standard: input.standard ?? standard, kind: input.kind ?? kind, code: input.category ?? code }
    const next = await work.tx.category.findUnique({ where: { standard_kind_code: wanted } })
    if (!next) {
      const category = Object.values(wanted).join('/')
      throw new JobFailure({ code: 'job.category_unknown', params: { category } })
    }
    return { present, next, urgency: input.urgency ?? null, currentUrgency: work.case.urgency }
  },
  decide: decideClass,
  async save({ work, job }, { change, category }) {
    if (change) {
      work.patch({ categoryId: category.id, urgency: change.urgency })
      work.event(
        { kind: 'system' },
        {
          type: 'CaseClassified',
          data: { category: change.to, previous: change.from, urgency: change.urgency, element: job.elementId },
        },
      )
    }
    return { done: { standard: category.standard, kind: category.kind, category: category.code } }
  },
})
