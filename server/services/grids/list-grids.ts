import type { Polygon } from '@/domain/grid/geometry.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'

/** The grids of the district as GeoJSON (WGS-84), with the names of the regions they lie in. */
export type GridCollection = {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: {
      code: string
      name: string
      nameEn: string | null
      gridCode: string | null
      community: string
      communityEn: string | null
      street: string
      streetEn: string | null
    }
    geometry: Polygon
  }[]
}

/** Lists all active grids that are drawn. Grids are public: whoever may open a map sees them. */
export async function listGrids(db = defaultDb): Promise<GridCollection> {
  const grids = await db.unit.findMany({
    where: { kind: 'region', level: 'grid', active: true },
    select: {
      ...{ ...namedSelect, gridCode: true, area: true },
      parent: { select: { ...namedSelect, parent: { select: namedSelect } } },
    },
    orderBy: { path: 'asc' },
  })
  const features = grids.flatMap(
    ({ code, name, nameEn, gridCode, area, parent: community }): GridCollection['features'] => {
      if (area === null) return []
      const street = community?.parent
      const properties = {
        ...{ code, name, nameEn, gridCode },
        ...{ community: community?.name ?? '', communityEn: community?.nameEn ?? null },
        ...{ street: street?.name ?? '', streetEn: street?.nameEn ?? null },
      }
      return [{ type: 'Feature', properties, geometry: area as unknown as Polygon }]
    },
  )
  return { type: 'FeatureCollection', features }
}
