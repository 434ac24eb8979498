import type { Limit, LimitReading, LimitUnit } from '@/domain/sla/limit.ts'
import type { CategoryOverlay } from '@/server/db/generated/client.ts'

type Columns = Pick<CategoryOverlay, 'limitAmount' | 'limitUnit' | 'limitReading' | 'calendar'>

/** Takes what an overlay says; gives its limit, null when it has none. */
export function limitOfOverlay({ limitAmount, limitUnit, limitReading, calendar }: Columns): Limit | null {
  if (!limitAmount || !limitUnit) return null
  return {
    ...{ amount: limitAmount, unit: limitUnit as LimitUnit },
    ...(calendar && { calendar }),
    ...(limitReading && { reading: limitReading as LimitReading }),
  }
}
