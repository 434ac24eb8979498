import { defaultLevels } from '@/domain/sla/default-levels.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import type { ClockEventModel, ProcessModel, StepModel } from '@/domain/process/process-model.ts'
import type { Tx } from '@/server/db/client.ts'
import { toLevel } from '@/domain/process/clock-level.ts'
import { limitOfOverlay, overlayInForce } from '@/server/services/limits/overlay-limit.ts'
import type { ClockLevel } from './clock-row.ts'

/** Until an administrator gives a category a limit of its own. */
const DEFAULT_LIMIT: Limit = { amount: 5, unit: 'day', calendar: 'natural' }

export type FoundLimit = { limit: Limit; limitSource: 'fixed' | 'catalogue' | 'default' }

/** The limit of a step or of the whole case: fixed in the model, else the category's overlay in force, else the default. */
export async function limitOfStep(
  tx: Pick<Tx, 'categoryOverlay'>,
  categoryId: string,
  limit: StepModel['limit'],
  at: Date,
): Promise<FoundLimit> {
  if (limit.from === 'fixed') {
    const { amount, unit, reading, calendar } = limit
    return { limit: { amount, unit, calendar, ...(reading && { reading }) }, limitSource: 'fixed' }
  }
  const found = limitOfOverlay(await overlayInForce(tx, categoryId, at), limit.calendar)
  return found ? { limit: found, limitSource: 'catalogue' } : { limit: DEFAULT_LIMIT, limitSource: 'default' }
}

/** The levels of a step's clock: those drawn on the model, then the default ones that are not drawn. */
export function levelsOfStep(model: ProcessModel, elementId: string | null): ClockLevel[] {
  const drawn = model.clockEvents
    .filter(({ attachedTo }) => attachedTo === elementId)
    .map((event): ClockLevel => ({
      ...toLevel(event),
      drawn: true,
      name: event.name,
      ...(!tells(model, event) && { silent: true }),
    }))
  const rest = defaultLevels.filter(({ code }) => !drawn.some((level) => level.code === code))
  return [...drawn, ...rest.map((level): ClockLevel => ({ ...level, drawn: false }))]
}

/** Says whether the way behind a clock event notifies somebody: if not, the policy does it (DOMAIN 6). */
function tells({ jobs, behindClock }: ProcessModel, event: ClockEventModel): boolean {
  return jobs.some(
    ({ type, elementId }) => type === 'case.notify' && (behindClock[elementId] ?? []).includes(event.elementId),
  )
}
