import { describe, expect, it } from 'vitest'
import { parseDecidedLimit } from './decided-limit.ts'

const refused = (value: unknown) => {
  const result = parseDecidedLimit(value)
  return result.ok ? result.value : result.error.code
}

describe('a limit that rules decided', () => {
  it('is amount and unit, with a reading and a calendar where the rules say so', () => {
    expect(parseDecidedLimit({ amount: 2, unit: 'hour' })).toEqual({ ok: true, value: { amount: 2, unit: 'hour' } })
    const whole = { amount: 5, unit: 'workday', reading: 'dayEnd', calendar: 'district' }
    expect(parseDecidedLimit({ ...whole, note: 'left out' })).toEqual({ ok: true, value: whole })
    expect(parseDecidedLimit({ amount: 2, unit: 'hour', reading: null, calendar: '' })).toEqual({
      ok: true,
      value: { amount: 2, unit: 'hour' },
    })
  })

  it.each([null, undefined, {}, { amount: null, unit: null }, { amount: null, unit: '', calendar: 'natural' }])(
    'is left to the catalogue where no rule said anything: %j',
    (value) => expect(parseDecidedLimit(value)).toEqual({ ok: true, value: null }),
  )

  it.each([
    'two hours',
    2,
    { amount: '2', unit: 'hour' },
    { amount: 0, unit: 'hour' },
    { amount: -1, unit: 'hour' },
    { amount: 2 },
    { unit: 'hour' },
    { amount: 2, unit: 'fortnight' },
    { amount: 2, unit: 'workday', reading: 'somehow' },
    { amount: 2, unit: 'workday', calendar: 7 },
    [{ amount: 2, unit: 'hour' }],
  ])('that is none is refused, with what was given: %j', (value) =>
    expect(refused(value)).toBe('limit.decided_unreadable'),
  )
})
