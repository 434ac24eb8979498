import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { CategoryOverlay } from '@/server/db/generated/client.ts'
import { namedSelect } from '@/server/services/cases/status-view.ts'
import type { Named } from '@/server/services/cases/status-view.ts'
import { categoryCode } from './find-category.ts'
import { modelLimits, type ModelLimit } from './model-limits.ts'
import { limitOfOverlay } from './overlay-limit.ts'

/** A limit of the district's catalogue, from a date on. */
export type DatedLimit = {
  limit: Limit | null
  policy: string | null
  emergency: boolean
  validFrom: Date
  validTo: Date | null
}

export type CategoryLimit = {
  /** `matter:06010`, as `PUT limits/{category}` takes it */
  id: string
  category: { standard: string; kind: string; code: string; name: string; className: string }
  leadUnit: Named | null
  inForce: DatedLimit | null
  /** what will take its place, the earliest first */
  planned: DatedLimit[]
}

/** Lists the limits of the district: of its categories, and those fixed in models. Refuses `right.missing`. */
export async function listLimits(
  actor: Person,
  db = defaultDb,
): Promise<Result<{ categories: CategoryLimit[]; models: ModelLimit[] }>> {
  const allowed = can(actor, 'time.read', null)
  if (!allowed.ok) return allowed
  const [categories, units, models] = await Promise.all([
    db.category.findMany({
      where: { overlays: { some: {} } },
      include: { overlays: { orderBy: { validFrom: 'asc' } } },
      orderBy: [{ code: 'asc' }, { kind: 'asc' }],
    }),
    db.unit.findMany({ where: { kind: 'department' }, select: namedSelect }),
    modelLimits(db),
  ])
  const nameOf = new Map(units.map((unit) => [unit.code, unit]))
  const at = now()
  return ok({
    categories: categories.map(({ overlays, ...category }) => {
      const { standard, kind, code, name, className } = category
      const standing = overlays.findLast(({ validFrom, validTo }) => validFrom <= at && (!validTo || validTo > at))
      return {
        id: categoryCode(category),
        category: { standard, kind, code, name, className },
        leadUnit: nameOf.get(standing?.leadUnit ?? '') ?? null,
        inForce: standing ? dated(standing) : null,
        planned: overlays.filter(({ validFrom }) => validFrom > at).map(dated),
      }
    }),
    models,
  })
}

function dated(overlay: CategoryOverlay): DatedLimit {
  const { policy, emergency, validFrom, validTo } = overlay
  return { limit: limitOfOverlay(overlay), policy, emergency, validFrom, validTo }
}
