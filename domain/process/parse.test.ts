import { describe, expect, it } from 'vitest'
import { parseLimit } from './parse-limit.ts'
import { momentText, parseMoment } from './parse-moment.ts'
import { parseRoleName, parseStatusName } from './parse-names.ts'
import { parseOutcomes } from './parse-outcomes.ts'

describe('outcomes of a step', () => {
  it('are codes with the words people read, in the order they are offered', () => {
    expect(parseOutcomes('done=处置完成; return=退单')).toEqual([
      { code: 'done', text: '处置完成' },
      { code: 'return', text: '退单' },
    ])
  })

  it.each(['', 'done', 'done=', '=办结', 'done=办结;', 'Done=办结', 'a b=办结', 'done=一; done=二', 'done=一=二'])(
    'are refused when written %j',
    (text) => expect(parseOutcomes(text)).toBeNull(),
  )
})

describe('the moment of a clock event', () => {
  it.each(['80%', '100%', '+1 day', '+3 workday', '+90 minute', 'start+3 minute'])(
    '%s reads as it is written',
    (text) => {
      const moment = parseMoment(text)
      expect(moment && momentText(moment)).toBe(text)
    },
  )

  it.each(['', '0%', '101%', 'P1D', '+1', '+1 week', '-1 day', '=80%'])('%j is none', (text) => {
    expect(parseMoment(text)).toBeNull()
  })
})

describe('the limit of a step', () => {
  it('is fixed with amount, unit and reading, on natural time unless a calendar is named', () => {
    expect(parseLimit({ limitFrom: 'fixed', limitAmount: '2', limitUnit: 'hour' })).toEqual({
      from: 'fixed',
      amount: 2,
      unit: 'hour',
      calendar: 'natural',
      holdRuns: false,
    })
    expect(
      parseLimit({
        limitFrom: 'fixed',
        limitAmount: '5',
        limitUnit: 'workday',
        limitReading: 'dayEnd',
        calendar: 'district',
        holdRuns: 'true',
      }),
    ).toEqual({ from: 'fixed', amount: 5, unit: 'workday', reading: 'dayEnd', calendar: 'district', holdRuns: true })
  })

  it('may come from the catalogue, and then has no amount of its own', () => {
    expect(parseLimit({ limitFrom: 'catalogue', limitAmount: '9' })).toEqual({
      from: 'catalogue',
      calendar: 'natural',
      holdRuns: false,
    })
  })

  it.each([
    {},
    { limitFrom: 'elsewhere' },
    { limitFrom: 'fixed' },
    { limitFrom: 'fixed', limitAmount: '0', limitUnit: 'day' },
    { limitFrom: 'fixed', limitAmount: '-1', limitUnit: 'day' },
    { limitFrom: 'fixed', limitAmount: '=2', limitUnit: 'day' },
    { limitFrom: 'fixed', limitAmount: '2', limitUnit: 'week' },
    { limitFrom: 'fixed', limitAmount: '2', limitUnit: 'day', limitReading: 'someday' },
  ])('is none when the headers say %j', (headers) => expect(parseLimit(headers)).toBeNull())
})

describe('names a model declares', () => {
  it('are Chinese, rank and English; what is left out is the code', () => {
    expect(parseRoleName('inspector', '巡查员|Inspector')).toEqual({
      code: 'inspector',
      name: '巡查员',
      nameEn: 'Inspector',
    })
    expect(parseRoleName('inspector', '')).toEqual({ code: 'inspector', name: 'inspector' })
    expect(parseStatusName('fixing', '整改中|30|Fixing')).toEqual({
      code: 'fixing',
      name: '整改中',
      rank: 30,
      nameEn: 'Fixing',
    })
    expect(parseStatusName('fixing', '整改中')).toEqual({ code: 'fixing', name: '整改中', rank: 0 })
    expect(parseStatusName('fixing', '整改中|high')).toEqual({ code: 'fixing', name: '整改中', rank: 0 })
    expect(parseStatusName('fixed', '已整改|0|Fixed|closed')).toMatchObject({ nameEn: 'Fixed', phase: 'closed' })
    expect(parseStatusName('fixed', '已整改|0||closed')).toEqual({
      ...{ code: 'fixed', name: '已整改', rank: 0, phase: 'closed' },
    })
    expect(parseStatusName('fixed', '已整改|0|Fixed|done')).not.toHaveProperty('phase')
  })
})
