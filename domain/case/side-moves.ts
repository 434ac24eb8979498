import type { Refusal } from '../shared/refusal.ts'
import { refuse } from '../shared/result.ts'
import type { RequestKind } from '../sla/history.ts'
import { durationOf } from '../sla/limit.ts'
import type { LimitUnit } from '../sla/limit.ts'

/** What a district decides about side moves (DOMAIN 5). */
export type MoveRules = {
  /** 催办 at most so often */
  urgeEveryMinutes: number
  /** the most one extension may add */
  extensionMax: { amount: number; unit: LimitUnit }
  /** how long a unit may say "not ours" (退单); later it is refused, or marked 超期退单 */
  returnWithin: { amount: number; unit: LimitUnit; calendar: string }
  lateReturn: 'refuse' | 'mark'
}

export const defaultMoveRules: MoveRules = {
  urgeEveryMinutes: 30,
  extensionMax: { amount: 10, unit: 'workday' },
  returnWithin: { amount: 2, unit: 'workday', calendar: 'district' },
  lateReturn: 'refuse',
}

/** An open step as side moves see it: its name, what the model allows there, and the clock that may be late. */
export type OpenStepFacts = { name: string; moves: readonly string[]; dueAt: Date | null; holdRuns: boolean }

/** What decides whether a side move may be made now, whoever asks. */
export type SideMoveFacts = {
  held: boolean
  urgedAt: Date | null
  waiting: RequestKind | null
  steps: readonly OpenStepFacts[]
}

type Answer = Refusal | null

/** 挂账: where an open step allows it, before it is late, while no other request waits and no hold is in force. */
export function holdRefusal({ held, waiting, steps }: SideMoveFacts, now: Date): Answer {
  if (held) return refuse('hold.already').error
  if (steps.length === 0) return refuse('urge.nobody').error
  const allowing = steps.filter(({ moves }) => moves.includes('hold'))
  if (allowing.length === 0) return refuse('hold.not_here', here(steps)).error
  if (waiting) return refuse('request.waiting').error
  if (steps.every(({ holdRuns }) => holdRuns)) return refuse('hold.nothing_stops').error
  return allowing.every((step) => isLate(step, now)) ? refuse('hold.too_late').error : null
}

/** 恢复: only what is on hold. */
export const resumeRefusal = ({ held }: Pick<SideMoveFacts, 'held'>): Answer =>
  held ? null : refuse('hold.none').error

/** 延期: where an open step allows it, before it is late, while no other request waits. */
export function extendRefusal({ held, waiting, steps }: SideMoveFacts, now: Date): Answer {
  if (steps.length === 0) return refuse('urge.nobody').error
  const allowing = steps.filter(({ moves }) => moves.includes('extend'))
  if (allowing.length === 0) return refuse('extend.not_here', here(steps)).error
  if (waiting) return refuse('request.waiting').error
  if (held) return refuse('extend.held').error
  return allowing.every((step) => isLate(step, now)) ? refuse('extend.too_late').error : null
}

const isLate = ({ dueAt }: OpenStepFacts, now: Date) => dueAt !== null && dueAt <= now

const here = (steps: readonly OpenStepFacts[]) => ({ step: [...new Set(steps.map(({ name }) => name))].join(' / ') })

/** 催办: while somebody works on a running clock, and not again at once. */
export function urgeRefusal({ held, urgedAt, steps }: SideMoveFacts, rules: MoveRules, now: Date): Answer {
  if (steps.length === 0) return refuse('urge.nobody').error
  if (held) return refuse('case.on_hold').error
  const minutes = urgedAt ? (now.getTime() - urgedAt.getTime()) / 60_000 : Infinity
  if (minutes >= rules.urgeEveryMinutes) return null
  const params = { every: rules.urgeEveryMinutes, wait: Math.ceil(rules.urgeEveryMinutes - minutes) }
  return refuse('urge.too_soon', params).error
}

/** 退回 to a passed step: while the clocks run and nobody waits for an answer. */
export function jumpRefusal({ held, waiting }: Pick<SideMoveFacts, 'held' | 'waiting'>): Answer {
  if (held) return refuse('case.on_hold').error
  return waiting ? refuse('request.waiting').error : null
}

/** 督办: while somebody can answer. */
export const superviseRefusal = ({ steps }: Pick<SideMoveFacts, 'steps'>): Answer =>
  steps.length === 0 ? refuse('urge.nobody').error : null

/**
 * Takes what is asked for, what a day of the clock counts and the district's most; gives null, or which fault it has:
 * no duration, or too long a one.
 */
export function extensionFault(
  { amount, unit }: { amount: number; unit: LimitUnit },
  dayMs: number,
  { extensionMax: max }: MoveRules,
): 'limit.invalid' | 'extend.too_long' | null {
  const asked = durationOf(amount, unit, dayMs)
  if (!asked.ok) return 'limit.invalid'
  const most = durationOf(max.amount, max.unit, dayMs)
  return most.ok && asked.value > most.value ? 'extend.too_long' : null
}
