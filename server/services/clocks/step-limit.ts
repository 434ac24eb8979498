import { defaultPolicy, type AlarmPolicy, type Recipients } from '@/domain/sla/alarm-policy.ts'
import { tellingOf } from '@/domain/sla/level-channels.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { parseDecidedLimit } from '@/domain/process/decided-limit.ts'
import type { ClockEventModel, ProcessModel, StepModel } from '@/domain/process/process-model.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Tx } from '@/server/db/client.ts'
import { limitFacts, type LimitFacts } from '@/server/db/limit-facts.ts'
import { toLevel } from '@/domain/process/clock-level.ts'
import type { ClockLevel } from './clock-row.ts'

/** Until an administrator gives a category a limit of its own. */
const DEFAULT_LIMIT: Limit = { amount: 5, unit: 'day', calendar: 'natural' }

export type FoundLimit = {
  limit: Limit
  limitSource: 'fixed' | 'decision' | 'catalogue' | 'default'
  policy: AlarmPolicy
}

/**
 * The limit of a step or of the whole case, fixed in the model or decided by its rules (`decided`, as the engine gave it),
 * else the category's overlay in force, else the default; and the alarm policy of the category. A rule that says nothing
 * leaves it to the overlay. Refuses `limit.decided_unreadable`.
 */
export async function limitOfStep(
  tx: Pick<Tx, '$queryRaw'>,
  categoryId: string,
  limit: StepModel['limit'],
  at: Date,
  decided?: unknown,
): Promise<Result<FoundLimit>> {
  return limitOfFacts(await limitFacts(tx, categoryId, at), limit, decided)
}

/** The same where the facts of the category are known already. */
export function limitOfFacts(facts: LimitFacts, limit: StepModel['limit'], decided?: unknown): Result<FoundLimit> {
  const policy = facts.policy ?? defaultPolicy
  if (limit.from === 'fixed') {
    const { amount, unit, reading, calendar } = limit
    return ok({ limit: { amount, unit, calendar, ...(reading && { reading }) }, limitSource: 'fixed', policy })
  }
  if (limit.from === 'decision') {
    const rule = parseDecidedLimit(decided)
    if (!rule.ok) return rule
    if (rule.value) return ok({ limit: { calendar: limit.calendar, ...rule.value }, limitSource: 'decision', policy })
  }
  const { amount, unit, reading, calendar } = facts
  if (!amount || !unit) return ok({ limit: DEFAULT_LIMIT, limitSource: 'default', policy })
  return ok({
    limit: { amount, unit, calendar: calendar ?? limit.calendar, ...(reading && { reading }) },
    ...{ limitSource: 'catalogue', policy },
  })
}

/** The levels of a step's clock: those drawn on the model, then those of the alarm policy that are not drawn. */
export function levelsOfStep(model: ProcessModel, elementId: string | null, policy: AlarmPolicy): ClockLevel[] {
  const drawn = model.clockEvents
    .filter(({ attachedTo }) => attachedTo === elementId)
    .map((event) => drawnLevel(model, event, policy))
  return [...drawn, ...policyLevels(policy).filter(({ code }) => !drawn.some((level) => level.code === code))]
}

/** The levels of a policy as a clock carries them that no model draws. */
export const policyLevels = (policy: AlarmPolicy): ClockLevel[] =>
  policy.levels.map(({ name, ...level }) => ({ ...level, ...tellingOf(policy, level), label: name, drawn: false }))

function drawnLevel(model: ProcessModel, event: ClockEventModel, policy: AlarmPolicy): ClockLevel {
  const own = policy.levels.find(({ code }) => code === event.level)
  const level = { ...toLevel(event), drawn: true, name: event.name, ...(own?.again && { again: true }) }
  if (tells(model, event)) return level
  return { ...level, silent: true, ...(own ? tellingOf(policy, own) : { tell: toldAt(event) }) }
}

/** A level nobody has a rule for: before due whoever works the step, from due on the leaders too (DOMAIN 6). */
function toldAt({ at }: ClockEventModel): Recipients {
  const late = at.kind === 'after' || (at.kind === 'percent' && at.value >= 100)
  return { holder: true, unitLeader: late, supervisor: late, duty: false }
}

/** Says whether the way behind a clock event notifies somebody: if not, the policy does it (DOMAIN 6). */
function tells({ jobs, behindClock }: ProcessModel, event: ClockEventModel): boolean {
  return jobs.some(
    ({ type, elementId }) => type === 'case.notify' && (behindClock[elementId] ?? []).includes(event.elementId),
  )
}
