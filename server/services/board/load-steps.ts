import type { BoardGroup } from '@/domain/board/board-rows.ts'
import { phaseOf } from '@/domain/case/public-status.ts'
import type { Db } from '@/server/db/client.ts'
import type { StatusView } from '@/server/services/cases/status-view.ts'
import { orderSteps } from './order-steps.ts'

/** Takes what was counted; gives the steps it stands in, named and ordered. One nobody declared goes by its code. */
export async function loadSteps(db: Pick<Db, 'status'>, groups: readonly BoardGroup[]): Promise<StatusView[]> {
  const codes = [...new Set(groups.map(({ step }) => step))]
  const rows = await db.status.findMany({ where: { code: { in: codes } } })
  const steps = codes.map((code) => {
    const { name, nameEn, phase, rank } = rows.find((row) => row.code === code) ?? {}
    return { code, name: name ?? code, nameEn: nameEn ?? null, phase: phaseOf(phase), rank: rank ?? 0 }
  })
  return orderSteps(steps).map(({ code, name, nameEn, phase }) => ({ code, name, nameEn, phase }))
}
