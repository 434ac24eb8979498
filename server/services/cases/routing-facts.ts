import type { FoundGrid } from '@/server/services/grids/find-grid.ts'
import type { District } from '@/server/services/settings/load-district.ts'

type Report = {
  category: { standard: string; kind: string; code: string }
  grid: Pick<FoundGrid, 'code' | 'region' | 'regionLevel'>
  district: District
  channel: string
  selfHandled: boolean
}

/** What a flow is told of a case at its start: ids and codes to decide by, no names, phones or texts. */
export const routingFacts = ({ category, grid, district, channel, selfHandled }: Report) => ({
  standard: category.standard,
  kind: category.kind,
  category: category.code,
  regionLevel: grid.regionLevel,
  region: grid.region,
  channel,
  selfHandled,
  needsCheck: district.checksSelfHandled,
  gridUnit: grid.code,
  centreUnit: district.centreUnit,
})
