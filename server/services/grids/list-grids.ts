import type { Polygon } from '@/domain/grid/geometry.ts'
import { db as defaultDb } from '@/server/db/client.ts'

/** The grids of the district as GeoJSON (WGS-84), with the names of the regions they lie in. */
export type GridCollection = {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: { code: string; name: string; gridCode: string | null; community: string; street: string }
    geometry: Polygon
  }[]
}

/** Lists all active grids that are drawn. Grids are public: whoever may open a map sees them. */
export async function listGrids(db = defaultDb): Promise<GridCollection> {
  const grids = await db.unit.findMany({
    where: { kind: 'region', level: 'grid', active: true },
    select: {
      ...{ code: true, name: true, gridCode: true, area: true },
      parent: { select: { name: true, parent: { select: { name: true } } } },
    },
    orderBy: { path: 'asc' },
  })
  const features = grids.flatMap(({ code, name, gridCode, area, parent }): GridCollection['features'] => {
    if (area === null) return []
    const properties = { code, name, gridCode, community: parent?.name ?? '', street: parent?.parent?.name ?? '' }
    return [{ type: 'Feature', properties, geometry: area as unknown as Polygon }]
  })
  return { type: 'FeatureCollection', features }
}
