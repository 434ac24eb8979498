import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'

export type RouteView = {
  id: string
  /** null matches every channel */
  channel: string | null
  category: string | null
  /** what the category is called; null for a beginning of codes that is no category of its own */
  categoryName: string | null
  region: { path: string; name: string | null; nameEn: string | null } | null
  process: { key: string; name: string }
}

/** Lists which process a report starts, in the order in which rows are tried. Refuses `right.missing`. */
export async function listRoutes(actor: Person, db = defaultDb): Promise<Result<RouteView[]>> {
  const allowed = can(actor, 'process.read', null)
  if (!allowed.ok) return allowed
  const routes = await db.processRoute.findMany({
    include: { process: { select: { key: true, name: true } } },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const paths = routes.flatMap(({ region }) => region ?? [])
  const units = await db.unit.findMany({
    where: { path: { in: paths } },
    select: { path: true, name: true, nameEn: true },
  })
  const codes = routes.flatMap(({ category }) => category?.split(':').at(-1) ?? [])
  const categories = await db.category.findMany({
    where: { OR: [{ code: { in: codes } }, { classCode: { in: codes } }] },
    select: { kind: true, code: true, name: true, classCode: true, className: true },
  })
  const names = new Map(units.map((unit) => [unit.path, unit]))
  return ok(
    routes.map(({ id, channel, category, region, process }) => ({
      ...{ id, channel, category, process },
      categoryName: category && nameOfPattern(category, categories),
      region: region === null ? null : { path: region, name: null, nameEn: null, ...names.get(region) },
    })),
  )
}

type Listed = { kind: string; code: string; name: string; classCode: string; className: string }

/** Takes `kind:code`, `kind:class` or a code alone; gives the name of the category or class when there is just one. */
function nameOfPattern(pattern: string, categories: readonly Listed[]): string | null {
  const [wanted = '', kind] = pattern.split(':').reverse()
  const fitting = categories.filter((category) => kind === undefined || category.kind === kind)
  const found = fitting.filter(({ code }) => code === wanted).map(({ name }) => name)
  const classes = fitting.filter(({ classCode }) => classCode === wanted).map(({ className }) => className)
  const names = new Set(found.length > 0 ? found : classes)
  return names.size === 1 ? ([...names][0] ?? null) : null
}
