import { indexCategories, searchCategories as search } from '@/domain/category/search-categories.ts'
import type { CategoryIndex } from '@/domain/category/search-categories.ts'
import type { SearchableCategory } from '@/domain/category/category.ts'
import { now, realNow } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'

/** A category of the national catalogue with what the district adds to it at this moment. */
export type CategoryView = SearchableCategory & {
  id: string
  classCode: string
  local: boolean
  overlay: {
    leadUnit: Named | null
    limit: { amount: number; unit: string; reading: string | null; calendar: string | null } | null
    criteria: string | null
    emergency: boolean
  } | null
}

export type SearchCategories = { q?: string | null; standard?: string | null; kind?: string | null; limit?: number }

type Index = { at: number; categories: CategoryView[]; index: CategoryIndex<CategoryView> }
const refreshMs = 60_000
const indexes = new WeakMap<Db, Promise<Index>>()

/**
 * Finds categories by characters, pinyin, initials, synonyms or code, best first; without words those the district has
 * made its own come first. The catalogue is public. Overlays changed by an administrator count within a minute.
 */
export async function searchCategories(query: SearchCategories, db = defaultDb): Promise<CategoryView[]> {
  const { categories, index } = await currentIndex(db)
  const { q, standard, kind, limit = 20 } = query
  const wanted = (category: CategoryView): boolean =>
    (!standard || category.standard === standard) && (!kind || category.kind === kind)
  const found = q?.trim()
    ? search(
        index.filter(({ category }) => wanted(category)),
        q.slice(0, 50),
        limit,
      )
    : categories.filter(wanted)
  return found.slice(0, Math.min(limit, 500))
}

async function currentIndex(db: Db): Promise<Index> {
  const known = await indexes.get(db)
  if (known && realNow().getTime() - known.at < refreshMs) return known
  const loading = loadIndex(db)
  indexes.set(db, loading)
  // a failed load must not be remembered as the catalogue
  loading.catch(() => indexes.delete(db))
  return loading
}

async function loadIndex(db: Db): Promise<Index> {
  const at = now()
  const [rows, units] = await Promise.all([
    db.category.findMany({
      include: {
        overlays: {
          where: { validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
          orderBy: { validFrom: 'desc' },
          take: 1,
        },
      },
      orderBy: [{ standard: 'desc' }, { kind: 'desc' }, { code: 'asc' }],
    }),
    db.unit.findMany({ where: { kind: 'department' }, select: namedSelect }),
  ])
  const unitNames = new Map(units.map((unit) => [unit.code, unit]))
  const views = rows.map(({ overlays: [overlay], ...category }): CategoryView => {
    if (!overlay) return { ...category, local: false, overlay: null }
    const { leadUnit, limitAmount, limitUnit, limitReading: reading, calendar, criteria, emergency } = overlay
    const limit = limitAmount && limitUnit ? { amount: limitAmount, unit: limitUnit, reading, calendar } : null
    const lead = leadUnit ? (unitNames.get(leadUnit) ?? { code: leadUnit, name: leadUnit, nameEn: null }) : null
    return { ...category, local: true, overlay: { leadUnit: lead, limit, criteria, emergency } }
  })
  const categories = views.toSorted((a, b) => Number(b.local) - Number(a.local))
  return { at: at.getTime(), categories, index: indexCategories(categories) }
}
