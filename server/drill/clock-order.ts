import type { ClockOrder } from './move-clock.ts'

type Written = {
  set?: string | undefined
  add?: Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number | undefined>> | undefined
  next?: 'workday' | 'mark' | undefined
  speed?: number | undefined
}

/** Takes an order as it is written in a request, of which one part is there; gives it as the clock takes it. */
export function toOrder({ set, add, next, speed }: Written): ClockOrder {
  if (set !== undefined) return { to: new Date(set) }
  if (next !== undefined) return { next }
  if (speed !== undefined) return { speed }
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = add ?? {}
  return { byMs: (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 }
}
