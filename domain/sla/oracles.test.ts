import { describe, expect, it } from 'vitest'
import { deadlineOracles, momentOf, oracleTitle } from '@/tests/deadline-oracles.ts'
import type { DeadlineOracle } from '@/tests/deadline-oracles.ts'
import { computeClock } from './compute-clock.ts'
import type { ClockReading } from './compute-clock.ts'
import { districtBook } from './data/district-calendar.ts'
import type { ClockChange } from './history.ts'
import type { Level } from './level.ts'
import type { Limit } from './limit.ts'

/** 预警, 到期, 黄牌 one natural day later: levels of a test's own. */
const threeLevels: readonly Level[] = [
  { code: 'warn', at: { from: 'allowance', percent: 80 } },
  { code: 'due', at: { from: 'allowance', percent: 100 } },
  { code: 'yellow', at: { from: 'due', amount: 1, unit: 'day' } },
]

const at = (text: string | null) => text && new Date(momentOf(text))

function readingOf({ start, limit, history = [] }: DeadlineOracle): ClockReading {
  const changes = [{ kind: 'start', at: start }, ...history].map((change) => ({ ...change, at: at(change.at) }))
  const last = changes.at(-1)?.at as Date
  const reading = computeClock(limit as Limit, changes as ClockChange[], threeLevels, last, districtBook)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

describe("the sums of DOMAIN 6 on the district's calendar", () => {
  it.each(deadlineOracles.map((oracle) => [oracleTitle(oracle), oracle] as const))('%s', (_title, oracle) => {
    const reading = readingOf(oracle)
    expect(reading.dueAt).toEqual(at(oracle.due))
    expect(reading.marks.find(({ level }) => level === 'warn')?.at).toEqual(at(oracle.yellow))
    expect(reading.provisional).toBe(false)
    if (oracle.usedHours !== undefined) expect(reading.elapsedMs / 3_600_000).toBe(oracle.usedHours)
    if (oracle.leftHours !== undefined) expect(reading.remainingMs / 3_600_000).toBe(oracle.leftHours)
  })

  it('a deadline that reaches into a year without holidays is provisional and names the year', () => {
    const late: DeadlineOracle = {
      start: '12-30T10:00',
      limit: { amount: 5, unit: 'workday' },
      due: null,
      yellow: null,
    }
    expect(readingOf(late)).toMatchObject({ provisional: true, missingYear: 2027 })
  })
})
