import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import type { ClockLevel } from '@/server/services/clocks/clock-row.ts'

/** The card a level shows where no model draws it. Clocks that started before their levels said so show the shipped one. */
export function cardOf({ code, card }: ClockLevel): string | null {
  if (card !== undefined) return card
  return defaultPolicy.levels.find((level) => level.code === code)?.card ?? null
}
