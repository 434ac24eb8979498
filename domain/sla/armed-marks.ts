import type { Repeat } from './alarm-policy.ts'
import type { Mark } from './compute-clock.ts'
import { knownAt } from './history.ts'
import type { ClockChange, ClockHistory } from './history.ts'
import type { Level } from './level.ts'

/** An alarm later than this after its mark is marked as late: something was down. */
export const lateAfterMs = 60_000

/** A level as one clock carries it: whether an extension arms it anew, and whether it is repeated. */
export type ArmedLevel = Level & { again?: boolean; every?: Repeat }

/** What was raised already; occurrences of a level count from 1 and never repeat. */
export type RaisedAlarm = { level: string; occurrence: number; raisedAt: Date }

/** An alarm that is to come: when, and as which occurrence of its level. */
export type ArmedMark = { level: string; occurrence: number; at: Date }

/** Takes the levels of a clock; gives them with their repeats as levels of their own, for `computeClock`. */
export function withRepeats(levels: readonly ArmedLevel[]): Level[] {
  return levels.flatMap(({ code, at, every }) => [
    { code, at },
    ...(every ? times(every).map((time) => ({ code: repeatCode(code, time), at: repeatAt(at, every, time) })) : []),
  ])
}

/**
 * Takes a clock's levels, the marks computed of `withRepeats`, what was raised and the history; gives every alarm still
 * to be raised whose moment is known, the earliest first. What fired never fires again, after a hold neither; only an
 * extension or another limit that puts a level ahead again arms it once more, where its policy says so (DOMAIN 6).
 */
export function armedMarks(
  levels: readonly ArmedLevel[],
  marks: readonly Mark[],
  raised: readonly RaisedAlarm[],
  history: ClockHistory,
): ArmedMark[] {
  const moments = new Map(marks.map(({ level, at }) => [level, at]))
  const rearmed = latest(history)
  const armed = levels.flatMap(({ code, again, every }): ArmedMark[] => {
    const codes = [code, ...(every ? times(every).map((time) => repeatCode(code, time)) : [])]
    const sequence = codes.map((each) => moments.get(each) ?? null)
    const fired = raised.filter(({ level }) => level === code)
    const ahead = again && rearmed !== null && (sequence[0]?.getTime() ?? Infinity) > rearmed.getTime()
    const spent = ahead ? fired.filter(({ raisedAt }) => raisedAt > rearmed).length : fired.length
    const last = Math.max(0, ...fired.map(({ occurrence }) => occurrence))
    return sequence.slice(spent).flatMap((at, index) => (at ? [{ level: code, occurrence: last + 1 + index, at }] : []))
  })
  // marks of one instant keep the order of the chain
  return armed.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** Says whether an alarm raised now for this mark comes late. */
export const isLate = (mark: Date, now: Date): boolean => now.getTime() - mark.getTime() > lateAfterMs

/** When a deadline was last moved by a decision: an extension, or another limit. */
function latest(history: ClockHistory): Date | null {
  const moments = history.filter(movesDue).map((change) => knownAt(change).getTime())
  return moments.length > 0 ? new Date(Math.max(...moments)) : null
}

const movesDue = ({ kind }: ClockChange): boolean => kind === 'extend' || kind === 'limit'

const times = (every: Repeat): number[] => Array.from({ length: every.times - 1 }, (_, index) => index + 1)

/** No code of a level holds a space. */
const repeatCode = (code: string, time: number): string => `${code} ${time}`

/** Repeats count from due on, in their own unit; `checkPolicyLevels` sees to it that the first does too. */
function repeatAt(at: Level['at'], every: Repeat, time: number): Level['at'] {
  const base = at.from === 'due' ? at.amount : 0
  return { from: 'due', amount: base + every.amount * time, unit: every.unit }
}
