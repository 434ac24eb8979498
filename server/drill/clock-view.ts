import { clockSpeed, drillClock, now, realNow } from '@/server/clock.ts'

/** The time as everything in the house tells it; outside a drill it is the real one. */
export type ClockView = { now: Date; drill: boolean; speed: number; real: Date }

export const viewClock = (): ClockView => ({
  now: now(),
  drill: drillClock() !== null,
  speed: clockSpeed(),
  real: realNow(),
})
