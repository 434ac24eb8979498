import type { ClockState } from './history.ts'

/** 正常 · 将到期 · 已超时 · 停表 · 办完 · 没有计时 */
export type Lamp = 'green' | 'yellow' | 'red' | 'pause' | 'done' | 'none'

/** What a stored clock row or a page knows of a clock. */
export type LampClock = { state: ClockState; warnAt: Date | null; dueAt: Date | null }

/** The part of the allowance after which a clock turns yellow, whatever levels the policy has (DOMAIN 6). */
export const yellowFromPercent = 80

/** Takes a clock and now; gives its lamp: yellow from 80 % of the allowance, red from due. */
export function lampAt(clock: LampClock | null, now: Date): Lamp {
  if (!clock || clock.state === 'pending') return 'none'
  if (clock.state === 'stopped') return 'done'
  if (clock.state === 'held') return 'pause'
  if (clock.dueAt && now.getTime() >= clock.dueAt.getTime()) return 'red'
  return clock.warnAt && now.getTime() >= clock.warnAt.getTime() ? 'yellow' : 'green'
}

const order: Record<Lamp, number> = { red: 0, yellow: 1, green: 2, pause: 3, none: 4, done: 5 }

/** Takes two lamps; orders the worst first, as every list is sorted. */
export function compareLamps(a: Lamp, b: Lamp): number {
  return order[a] - order[b]
}
