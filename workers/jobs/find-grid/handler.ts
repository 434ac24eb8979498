import { jobContracts } from '@/processes/contract/job-contracts.ts'
import { locateGrid } from '@/server/services/grids/find-grid.ts'
import { defineJob } from '@/workers/runtime/define-job.ts'
import { JobFailure, wordsOf } from '@/workers/runtime/job-failure.ts'

/** Finds the grid of the case's position anew and tells the flow. */
export const findGridOfCase = defineJob({
  type: 'case.findGrid',
  contract: jobContracts['case.findGrid'],
  async load({ work }) {
    const { lng, lat, gridUnitId } = await work.tx.case.findUniqueOrThrow({
      where: { id: work.case.id },
      select: { lng: true, lat: true, gridUnitId: true },
    })
    const grid = await locateGrid(work.tx, { lng, lat })
    if (!grid.ok) throw new JobFailure({ code: 'job.grid_unknown' }, wordsOf(grid.error))
    return { before: gridUnitId, grid: grid.value }
  },
  decide: ({ before, grid }) => ({ grid, moved: grid.id !== before }),
  async save({ work, job }, { grid, moved }) {
    if (moved) {
      work.patch({ gridUnitId: grid.id })
      await work.tx.caseUnit.createMany({ data: [{ caseId: work.case.id, unitId: grid.id }], skipDuplicates: true })
      work.event({ kind: 'system' }, { type: 'GridFound', data: { unit: grid.code, element: job.elementId } })
    }
    return { done: { gridUnit: grid.code, region: grid.region, regionLevel: grid.regionLevel } }
  },
})
