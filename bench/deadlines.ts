import { computeClock } from '@/domain/sla/compute-clock.ts'
import { districtBook } from '@/domain/sla/data/district-calendar.ts'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import type { ClockChange } from '@/domain/sla/history.ts'
import { dayMs, minuteMs } from '@/domain/sla/limit.ts'
import type { Limit } from '@/domain/sla/limit.ts'

/** A million deadlines on one core take no longer. Time of the processor, so that neighbours do not count. */
const longestCpuSeconds = 10

/** What is measured against: the same clocks on natural time, where a deadline is one addition. */
const natural: Limit[] = [
  { amount: 30, unit: 'minute' },
  { amount: 48, unit: 'hour' },
  { amount: 5, unit: 'day' },
]

const working: Limit[] = [
  { amount: 4, unit: 'workhour' },
  { amount: 5, unit: 'workday', reading: 'rolling' },
  { amount: 5, unit: 'workday', reading: 'dayEnd' },
  { amount: 20, unit: 'workday', reading: 'rolling' },
]

const heldMs = 2 * dayMs
const first = Date.parse('2025-01-01T00:00:00+08:00')

/** Starts spread over the entered years; every tenth clock was held for two days and resumed. */
function historyOf(index: number): ClockChange[] {
  const start = first + ((index * 7919) % (660 * 1440)) * minuteMs
  if (index % 10 !== 0) return [{ kind: 'start', at: new Date(start) }]
  return [
    { kind: 'start', at: new Date(start) },
    { kind: 'hold', at: new Date(start + dayMs / 4) },
    { kind: 'resume', at: new Date(start + dayMs / 4 + heldMs) },
  ]
}

type Run = { seconds: number; cpuSeconds: number }

/** The whole reading of so many clocks: deadline, the moment of each alarm level, elapsed and remaining time. */
function run(limits: readonly Limit[], count: number): Run {
  const [began, used] = [performance.now(), process.cpuUsage()]
  for (let index = 0; index < count; index += 1) {
    const history = historyOf(index)
    const limit = limits[index % limits.length] as Limit
    const now = history.at(-1)?.at ?? new Date(first)
    const reading = computeClock(limit, history, defaultPolicy.levels, now, districtBook)
    if (!reading.ok || !reading.value.dueAt) throw new Error('a deadline could not be computed')
  }
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  return { seconds, cpuSeconds: (user + system) / 1e6 }
}

/**
 * Takes how many deadlines to compute; gives how many a core computes in a second on working calendars, and how many
 * times longer they take than the same clocks on natural time in the same run.
 */
export function benchDeadlines(count: number): Record<string, unknown> {
  for (const limits of [natural, working]) run(limits, Math.min(count, 20_000))
  const [plain, calendar] = [run(natural, count), run(working, count)]
  return {
    bench: 'deadlines',
    deadlines: count,
    seconds: round(calendar.seconds),
    cpuSeconds: round(calendar.cpuSeconds),
    perCpuSecond: Math.round(count / calendar.cpuSeconds),
    natural: { seconds: round(plain.seconds), cpuSeconds: round(plain.cpuSeconds) },
    timesNatural: round(calendar.cpuSeconds / plain.cpuSeconds),
    passed: (calendar.cpuSeconds * 1_000_000) / count < longestCpuSeconds,
  }
}

const round = (value: number) => Math.round(value * 100) / 100
