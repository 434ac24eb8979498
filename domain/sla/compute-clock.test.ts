import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarBook } from './calendar.ts'
import { computeClock } from './compute-clock.ts'
import type { ClockReading } from './compute-clock.ts'
import { districtBook } from './data/district-calendar.ts'
import type { ClockChange, ClockHistory } from './history.ts'
import { parseLevel } from './level.ts'
import type { Level } from './level.ts'
import type { Limit } from './limit.ts'

/** 预警, 到期, 黄牌 one natural day later: levels of a test's own. */
const threeLevels: readonly Level[] = [
  { code: 'warn', at: { from: 'allowance', percent: 80 } },
  { code: 'due', at: { from: 'allowance', percent: 100 } },
  { code: 'yellow', at: { from: 'due', amount: 1, unit: 'day' } },
]

const at = (text: string) => new Date(`2026-11-${text}+08:00`)
const start: ClockChange = { kind: 'start', at: at('20T09:00') }
const tenHours: Limit = { amount: 10, unit: 'hour' }

function read(limit: Limit, history: ClockHistory, now: Date, levels: readonly Level[] = threeLevels): ClockReading {
  const reading = computeClock(limit, history, levels, now)
  if (!reading.ok) throw new Error(JSON.stringify(reading.error))
  return reading.value
}

function codeOf(limit: Limit, history: ClockHistory, levels: readonly Level[] = threeLevels): string {
  const reading = computeClock(limit, history, levels, at('21T00:00'))
  return reading.ok ? 'ok' : reading.error.code
}

describe('a clock on natural time', () => {
  it('is due after its allowance, warns at 80 % and shows the card a day after due', () => {
    const reading = read(tenHours, [start], at('20T10:00'))
    expect(reading.marks.map((mark) => mark.at)).toEqual([at('20T17:00'), at('20T19:00'), at('21T19:00')])
    expect(reading).toMatchObject({
      state: 'running',
      elapsedMs: 3_600_000,
      dueAt: at('20T19:00'),
      nextMarkAt: at('20T17:00'),
    })
  })

  it.each([
    [{ amount: 45, unit: 'minute' }, at('20T09:45')],
    [{ amount: 48, unit: 'hour' }, at('22T09:00')],
    [{ amount: 5, unit: 'day' }, at('25T09:00')],
  ] as const)('counts %j from the minute', (limit, due) => {
    expect(read(limit, [start], at('20T09:00')).dueAt).toEqual(due)
  })

  it('has no deadline before it starts', () => {
    const reading = read(tenHours, [start], at('19T09:00'))
    expect(reading).toMatchObject({ state: 'pending', dueAt: null, nextMarkAt: null, elapsedMs: 0, stretches: [] })
  })

  it('stands still on hold and goes on with what was left', () => {
    const hold: ClockChange = { kind: 'hold', at: at('20T13:00'), reason: '等材料', actor: 'chief01' }
    const held = read(tenHours, [start, hold], at('25T00:00'))
    expect(held).toMatchObject({ state: 'held', elapsedMs: 4 * 3_600_000, dueAt: null, nextMarkAt: null })
    expect(held.stretches.at(-1)).toEqual({ kind: 'held', from: hold.at, to: null, reason: '等材料', actor: 'chief01' })
    const resumed = read(tenHours, [start, hold, { kind: 'resume', at: at('25T08:00') }], at('25T09:00'))
    expect(resumed).toMatchObject({ state: 'running', dueAt: at('25T14:00'), nextMarkAt: at('25T12:00') })
  })

  it('keeps a mark that passed before the hold where it was', () => {
    const hold: ClockChange = { kind: 'hold', at: at('20T18:00') }
    expect(read(tenHours, [start, hold], at('24T00:00')).marks).toEqual([
      { level: 'warn', at: at('20T17:00'), reached: true },
      { level: 'due', at: null, reached: false },
      { level: 'yellow', at: null, reached: false },
    ])
  })

  it('counts percentages of the whole allowance, extensions included', () => {
    const extend: ClockChange = { kind: 'extend', amount: 10, unit: 'hour', at: at('20T18:00') }
    const reading = read(tenHours, [start, extend], at('20T18:00'))
    expect(reading.marks[0]).toEqual({ level: 'warn', at: at('21T01:00'), reached: false })
    expect(reading.dueAt).toEqual(at('21T05:00'))
  })

  it('takes a new limit and keeps the extension', () => {
    const changes: ClockChange[] = [
      { kind: 'extend', amount: 1, unit: 'day', at: at('20T10:00') },
      { kind: 'limit', limit: { amount: 2, unit: 'hour' }, at: at('20T11:00') },
    ]
    expect(read(tenHours, [start, ...changes], at('20T12:00')).dueAt).toEqual(at('21T11:00'))
  })

  it('does not know the future', () => {
    const later: ClockChange = { kind: 'hold', at: at('20T15:00') }
    expect(read(tenHours, [start, later], at('20T12:00')).dueAt).toEqual(at('20T19:00'))
  })

  it('stays as it stopped, and nothing is next', () => {
    const stop: ClockChange = { kind: 'stop', at: at('20T20:00') }
    const reading = read(tenHours, [start, stop], at('30T00:00'))
    expect(reading).toMatchObject({
      state: 'stopped',
      remainingMs: -3_600_000,
      dueAt: at('20T19:00'),
      nextMarkAt: null,
    })
    expect(reading.marks.map((mark) => mark.reached)).toEqual([true, true, false])
  })

  it('goes on as it was when its stop is taken back, and what lay between does not count', () => {
    const stop: ClockChange = { kind: 'stop', at: at('20T13:00') }
    const reopen: ClockChange = { kind: 'reopen', at: at('25T08:00') }
    const reading = read(tenHours, [start, stop, reopen], at('25T09:00'))
    expect(reading).toMatchObject({ state: 'running', elapsedMs: 5 * 3_600_000, dueAt: at('25T14:00') })
    const hold: ClockChange = { kind: 'hold', at: at('20T11:00'), reason: '等材料' }
    const held = read(tenHours, [start, hold, stop, reopen], at('25T09:00'))
    expect(held).toMatchObject({ state: 'held', elapsedMs: 2 * 3_600_000, dueAt: null })
    expect(held.stretches.at(-1)).toEqual({ kind: 'held', from: reopen.at, to: null, reason: '等材料' })
    // at one instant, in whatever order they are given
    const at13: ClockChange = { kind: 'reopen', at: stop.at }
    for (const history of [
      [start, stop, at13],
      [start, at13, stop],
    ])
      expect(read(tenHours, history, at('20T14:00'))).toMatchObject({ state: 'running', dueAt: at('20T19:00') })
  })

  it('knows levels from the start', () => {
    const target: Level = { code: 'target', at: { from: 'start', amount: 3, unit: 'minute' } }
    expect(read(tenHours, [start], at('20T09:00'), [target]).marks[0]?.at).toEqual(at('20T09:03'))
  })
})

describe('a clock refuses', () => {
  it.each([
    ['nothing', { amount: 0, unit: 'hour' }, 'limit.invalid'],
    ['negative time', { amount: -1, unit: 'hour' }, 'limit.invalid'],
    ['what is no number', { amount: NaN, unit: 'hour' }, 'limit.invalid'],
    ['eternity', { amount: 1e9, unit: 'day' }, 'limit.invalid'],
  ] as const)('%s as a limit', (_title, limit, code) => {
    expect(codeOf(limit, [start])).toBe(code)
  })

  it.each<[string, ClockChange[]]>([
    ['a hold before the start', [{ kind: 'hold', at: at('20T08:00') }, start]],
    ['two starts', [start, { kind: 'start', at: at('20T10:00') }]],
    ['a resume without a hold', [start, { kind: 'resume', at: at('20T10:00') }]],
    ['going on without a stop', [start, { kind: 'reopen', at: at('20T10:00') }]],
    ['two holds', [start, { kind: 'hold', at: at('20T10:00') }, { kind: 'hold', at: at('20T11:00') }]],
    ['anything after the stop', [start, { kind: 'stop', at: at('20T10:00') }, { kind: 'hold', at: at('20T11:00') }]],
  ])('%s', (_title, history) => {
    expect(codeOf(tenHours, history)).toBe('clock.history_invalid')
  })

  it.each([
    { from: 'allowance', percent: 0 },
    { from: 'allowance', percent: 101 },
    { from: 'due', amount: -1, unit: 'hour' },
  ] as const)('the level %j', (level) => {
    expect(codeOf(tenHours, [start], [{ code: 'odd', at: level }])).toBe('level.invalid')
  })
})

describe('levels as drawn on a model', () => {
  it.each([
    ['80%', { from: 'allowance', percent: 80 }],
    ['+1 day', { from: 'due', amount: 1, unit: 'day' }],
    ['+3 workday', { from: 'due', amount: 3, unit: 'workday' }],
    ['start+3 minute', { from: 'start', amount: 3, unit: 'minute' }],
  ])('%s is read', (text, expected) => {
    expect(parseLevel('x', text)).toEqual({ ok: true, value: { code: 'x', at: expected } })
  })

  it.each(['', '0%', '120%', '+1', '+1 fortnight', '-1 day', 'tomorrow'])('"%s" is refused', (text) => {
    expect(parseLevel('x', text).ok).toBe(false)
  })
})

const minutes = fc.integer({ min: 1, max: 50_000 })
const base = at('01T00:00').getTime()
const instant = (offset: number) => new Date(base + offset * 60_000)

/** A start, then holds and resumes in turn at growing instants. */
const histories = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 9 }).map((gaps) => {
  let offset = 0
  const turns = gaps.map((gap, index): ClockChange => {
    offset += gap
    return { kind: index % 2 === 0 ? 'hold' : 'resume', at: instant(offset) }
  })
  const begin: ClockChange = { kind: 'start', at: instant(0) }
  return [begin, ...turns]
})

const everyTime: [string, Limit['unit'], CalendarBook][] = [
  ['natural time', 'minute', districtBook],
  ["the district's calendar", 'workhour', districtBook],
]

describe.each(everyTime)('for every history on %s', (_title, unit, book) => {
  const dueOf = (amount: number, history: ClockHistory) => {
    const reading = computeClock({ amount, unit }, history, threeLevels, instant(200_000), book)
    if (!reading.ok) throw new Error(JSON.stringify(reading.error))
    return reading.value
  }
  const amounts = fc.integer({ min: 1, max: 200 })
  const begin: ClockChange = { kind: 'start', at: instant(0) }
  const pause = (from: number, length: number): ClockChange[] => [
    { kind: 'resume', at: instant(from + length) },
    { kind: 'hold', at: instant(from) },
  ]

  it('a hold of length zero changes nothing but the stretches', () => {
    fc.assert(
      fc.property(amounts, fc.nat(20_000), (amount, from) => {
        const held = dueOf(amount, [begin, ...pause(from, 0)])
        expect({ ...held, stretches: [] }).toEqual({ ...dueOf(amount, [begin]), stretches: [] })
      }),
    )
  })

  it('a hold never moves due or a level earlier, and more of a limit is never due earlier', () => {
    fc.assert(
      fc.property(amounts, fc.nat(20_000), fc.nat(9000), fc.nat(50), (amount, from, length, more) => {
        const plain = dueOf(amount, [begin])
        const held = dueOf(amount, [begin, ...pause(from, length)])
        expect(held.dueAt?.getTime()).toBeGreaterThanOrEqual(plain.dueAt?.getTime() ?? Infinity)
        for (const { level, at: mark } of plain.marks) {
          const later = held.marks.find((other) => other.level === level)?.at
          expect(later?.getTime()).toBeGreaterThanOrEqual(mark?.getTime() ?? Infinity)
        }
        expect(dueOf(amount + more, [begin]).dueAt?.getTime()).toBeGreaterThanOrEqual(plain.dueAt?.getTime() ?? 0)
      }),
    )
  })

  it('the order in which changes are written does not matter, equal instants included', () => {
    fc.assert(
      fc.property(histories, amounts, fc.nat(500), (history, amount, offset) => {
        const asked: ClockChange[] = [
          { kind: 'request', of: 'extend', at: instant(offset) },
          { kind: 'reject', of: 'extend', at: instant(offset) },
          { kind: 'extend', amount: 1, unit: 'hour', at: instant(offset) },
        ]
        const all = [...history, ...asked]
        expect(dueOf(amount, [...all].reverse())).toEqual(dueOf(amount, all))
      }),
    )
  })

  it('a request that is rejected changes nothing', () => {
    fc.assert(
      fc.property(histories, amounts, fc.nat(4000), fc.nat(4000), (history, amount, from, length) => {
        const asked: ClockChange[] = [
          { kind: 'request', of: 'hold', at: instant(from) },
          { kind: 'reject', of: 'hold', at: instant(from + length) },
        ]
        const closing = (change: ClockChange) =>
          change.kind === 'hold' && change.at >= instant(from) && change.at <= instant(from + length)
        fc.pre(!history.some(closing))
        expect(dueOf(amount, [...history, ...asked])).toEqual(dueOf(amount, history))
      }),
    )
  })
})

describe('for every history', () => {
  it('elapsed and remaining make the allowance, and stretches fill the time without a gap', () => {
    fc.assert(
      fc.property(histories, minutes, fc.integer({ min: 0, max: 9000 }), (history, amount, offset) => {
        const reading = read({ amount, unit: 'minute' }, history, instant(offset))
        expect(reading.elapsedMs + reading.remainingMs).toBe(reading.allowanceMs)
        const total = reading.stretches.reduce(
          (sum, { from, to }) => sum + (to ?? instant(offset)).getTime() - from.getTime(),
          0,
        )
        expect(total).toBe(offset * 60_000)
      }),
    )
  })

  it('measured up to its due moment a running clock has used exactly its allowance', () => {
    fc.assert(
      fc.property(histories, minutes, (history, amount) => {
        const limit: Limit = { amount, unit: 'minute' }
        const { dueAt } = read(limit, history, instant(10_000))
        if (dueAt) expect(read(limit, history, dueAt).remainingMs).toBe(0)
      }),
    )
  })

  it('the order of writing does not matter, equal instants included', () => {
    fc.assert(
      fc.property(histories, minutes, (history, amount) => {
        const limit: Limit = { amount, unit: 'minute' }
        const [first, reversed] = [history, [...history].reverse()].map((h) => read(limit, h, instant(10_000)))
        expect(reversed).toEqual(first)
      }),
    )
  })

  it('a hold of length zero changes no deadline', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 5000 }), (amount, offset) => {
        const limit: Limit = { amount, unit: 'minute' }
        const begin: ClockChange = { kind: 'start', at: instant(0) }
        const pause: ClockChange[] = [
          { kind: 'resume', at: instant(offset) },
          { kind: 'hold', at: instant(offset) },
        ]
        const plain = read(limit, [begin], instant(9000))
        const held = read(limit, [begin, ...pause], instant(9000))
        expect({ ...held, stretches: [] }).toEqual({ ...plain, stretches: [] })
      }),
    )
  })

  it('a hold never moves due earlier, an extension always moves it by itself', () => {
    fc.assert(
      fc.property(
        minutes,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 5000 }),
        (amount, from, length) => {
          const limit: Limit = { amount, unit: 'minute' }
          const begin: ClockChange = { kind: 'start', at: instant(0) }
          const pause: ClockChange[] = [
            { kind: 'hold', at: instant(from) },
            { kind: 'resume', at: instant(from + length) },
          ]
          const now = instant(20_000)
          const plain = read(limit, [begin], now).dueAt as Date
          const held = read(limit, [begin, ...pause], now).dueAt as Date
          expect(held.getTime()).toBeGreaterThanOrEqual(plain.getTime())
          const extended = read(limit, [begin, { kind: 'extend', amount: 30, unit: 'minute', at: instant(1) }], now)
          expect(extended.dueAt).toEqual(new Date(plain.getTime() + 1_800_000))
        },
      ),
    )
  })

  it('a level once reached stays reached while only time passes', () => {
    fc.assert(
      fc.property(histories, minutes, fc.nat(9000), fc.nat(3000), (history, amount, offset, later) => {
        const last = history.at(-1)?.at.getTime() ?? base
        const limit: Limit = { amount, unit: 'minute' }
        const now = new Date(last + offset * 60_000)
        const before = read(limit, history, now).marks.filter((mark) => mark.reached)
        const after = read(limit, history, new Date(now.getTime() + later * 60_000)).marks
        for (const mark of before) expect(after).toContainEqual(mark)
      }),
    )
  })
})
