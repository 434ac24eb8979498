import type { MigrationRow } from '@/domain/migration/migration.ts'
import { planJump } from '@/domain/migration/plan-places.ts'
import type { StandingRow } from '@/server/db/standings.ts'
import { stayRow } from '@/server/services/migrations/plan-case.ts'
import type { PlannedCase } from '@/server/services/migrations/plan-cases.ts'

/** Plans how a case goes back to one of its steps; its own clocks go on as they are, those of the steps it leaves stop. */
export function planJumpOf(standing: StandingRow, to: { element: string; name: string }): PlannedCase {
  const planned = planJump(standing, to.element)
  if ('stays' in planned) return { standing, places: [], clocks: [], row: stayRow(standing, planned.stays) }
  return { standing, places: planned.places, clocks: [], row: jumpRow(standing, to) }
}

/** What is said of a case that goes back to one of its steps. */
export const jumpRow = (standing: StandingRow, to: { element: string; name: string }): MigrationRow => ({
  ...stayRow(standing, 'busy'),
  ...{ to: [to], verdict: 'anew', reason: null, begun: true },
})
