import type { Limit, LimitReading, LimitUnit } from '@/domain/sla/limit.ts'
import type { Tx } from '@/server/db/client.ts'
import type { CategoryOverlay } from '@/server/db/generated/client.ts'

/** What the district says of a category at a moment, or null. */
export function overlayInForce(
  tx: Pick<Tx, 'categoryOverlay'>,
  categoryId: string,
  at: Date,
): Promise<CategoryOverlay | null> {
  return tx.categoryOverlay.findFirst({
    where: { categoryId, validFrom: { lte: at }, OR: [{ validTo: null }, { validTo: { gt: at } }] },
    orderBy: { validFrom: 'desc' },
  })
}

/** Takes an overlay and the calendar that counts where it names none; gives its limit, null when it has none. */
export function limitOfOverlay(overlay: CategoryOverlay | null, calendar?: string): Limit | null {
  if (!overlay?.limitAmount || !overlay.limitUnit) return null
  const named = overlay.calendar ?? calendar
  return {
    ...{ amount: overlay.limitAmount, unit: overlay.limitUnit as LimitUnit },
    ...(named !== undefined && { calendar: named }),
    ...(overlay.limitReading && { reading: overlay.limitReading as LimitReading }),
  }
}
