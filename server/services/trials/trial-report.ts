import { labelPoint, type Point, type Polygon } from '@/domain/grid/geometry.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { checkChannel, unknownCategory } from '@/server/services/cases/report-checks.ts'
import { locateGrid, type FoundGrid } from '@/server/services/grids/find-grid.ts'

type CategoryRef = { standard: string; kind: string; code: string }

/** What the case of a trial is like; what is left out, the district's first of its kind stands in for. */
export type TrialFacts = {
  category?: CategoryRef | undefined
  /** code of the grid it lies in */
  grid?: string | undefined
  channel?: string | undefined
  selfHandled?: boolean | undefined
}

/** The same in full, as a report has it. */
export type TrialReport = {
  category: CategoryRef & { id: string; name: string }
  grid: FoundGrid
  point: Point
  channel: string
  selfHandled: boolean
}

/** Fills up the facts of a trial. Refuses categories, channels and grids there are not. */
export async function fillTrialFacts(db: Db, facts: TrialFacts): Promise<Result<TrialReport>> {
  const category = await findCategory(db, facts.category)
  if (!category) return unknownCategory(facts.category?.code ?? '')
  const channel = checkChannel(await db.processRoute.findMany(), facts.channel)
  if (!channel.ok) return channel
  const point = await pointIn(db, facts.grid)
  if (!point) return refuse('trial.no_grid')
  const grid = await locateGrid(db, point)
  if (!grid.ok) return grid
  return ok({ category, grid: grid.value, point, channel: channel.value, selfHandled: facts.selfHandled ?? false })
}

/** Without a wish, one the district has made its own: most flows have rules for those. */
async function findCategory(db: Db, wanted: CategoryRef | undefined) {
  const select = { id: true, standard: true, kind: true, code: true, name: true }
  if (wanted) return db.category.findUnique({ where: { standard_kind_code: wanted }, select })
  const orderBy = [{ kind: 'desc' as const }, { code: 'asc' as const }]
  const own = await db.category.findFirst({ where: { overlays: { some: {} } }, orderBy, select })
  return own ?? db.category.findFirst({ orderBy, select })
}

async function pointIn(db: Db, code: string | undefined): Promise<Point | null> {
  const grids = await db.unit.findMany({
    where: { kind: 'region', level: 'grid', active: true, ...(code !== undefined && { code }) },
    orderBy: { path: 'asc' },
    select: { area: true },
    take: 20,
  })
  const drawn = grids.find(({ area }) => area !== null)
  return drawn ? labelPoint(drawn.area as unknown as Polygon) : null
}
