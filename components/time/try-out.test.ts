import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '@/domain/sla/alarm-policy.ts'
import { districtCalendar } from '@/domain/sla/data/district-calendar.ts'
import { tryOut } from './try-out.ts'

const at = (text: string) => new Date(`2026-${text}:00+08:00`)

describe('the try-out of a limit', () => {
  it('shows the oracle of five working days over National Day, rolling and to the end of the day', () => {
    const start = at('09-30T10:00')
    const limit = { amount: 5, unit: 'workday', calendar: 'district' } as const
    const rolling = tryOut({ ...limit, reading: 'rolling' }, defaultPolicy.levels, start, districtCalendar)
    const dayEnd = tryOut({ ...limit, reading: 'dayEnd' }, defaultPolicy.levels, start, districtCalendar)
    expect([rolling?.dueAt, dayEnd?.dueAt]).toEqual([at('10-13T10:00'), at('10-13T18:00')])
    expect(dayEnd?.marks.map(({ level, at: when }) => [level, when])).toEqual([
      ['warn', at('10-12T18:00')],
      ['due', at('10-13T18:00')],
      ['yellow', at('10-14T18:00')],
      ['red', at('10-16T18:00')],
      ['black', at('10-20T18:00')],
    ])
  })

  it('draws a line whose blocks follow each other, the marks in order on it, and turns red at the deadline', () => {
    const limit = { amount: 5, unit: 'workday', calendar: 'district' } as const
    const shown = tryOut(limit, defaultPolicy.levels, at('09-30T10:00'), districtCalendar)
    const blocks = shown?.blocks ?? []
    for (const [index, block] of blocks.entries()) {
      const before = blocks[index - 1]
      if (before) expect(block.x).toBeGreaterThanOrEqual(before.x + before.width - 1e-6)
    }
    const last = blocks.at(-1)
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100)
    const xs = shown?.marks.map(({ x }) => x) ?? []
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    const due = shown?.dueAt ?? new Date(0)
    expect(blocks.filter(({ from }) => from >= due).every(({ tone }) => tone === 'red')).toBe(true)
    expect(blocks.filter(({ from }) => from < due).some(({ tone }) => tone === 'red')).toBe(false)
  })

  it('of natural time is one line, and of what is no limit nothing', () => {
    const natural = tryOut({ amount: 2, unit: 'hour' }, [], at('10-01T10:00'), districtCalendar)
    expect([natural?.dueAt, natural?.blocks.map(({ tone }) => tone)]).toEqual([at('10-01T12:00'), ['green', 'amber']])
    expect(tryOut({ amount: -1, unit: 'hour' }, [], at('10-01T10:00'), districtCalendar)).toBeNull()
  })
})
