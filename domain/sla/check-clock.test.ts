import { describe, expect, it } from 'vitest'
import { checkClock } from './check-clock.ts'
import type { WrittenClock } from './check-clock.ts'
import { districtBook } from './data/district-calendar.ts'
import type { ClockChange } from './history.ts'

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`)
const hold: ClockChange = { kind: 'hold', at: at('20T10:00') }
const resume: ClockChange = { kind: 'resume', at: at('20T12:00') }
const clock: WrittenClock = { limit: { amount: 5, unit: 'workday' }, start: at('20T09:00'), history: [], levels: [] }
const faultsOf = (change: Partial<WrittenClock>) =>
  checkClock({ ...clock, ...change }, districtBook).map(({ path, code }) => `${path} ${code}`)

describe('a clock as written is refused with the field named', () => {
  it.each<[string, Partial<WrittenClock>, string]>([
    ['a negative limit', { limit: { amount: -1, unit: 'hour' } }, 'limit.amount limit.invalid'],
    ['an enormous limit', { limit: { amount: 4000, unit: 'workday' } }, 'limit.amount limit.invalid'],
    [
      'an enormous extension',
      { history: [{ kind: 'extend', amount: 1e9, unit: 'day', at: at('20T10:00') }] },
      'history.0.amount limit.invalid',
    ],
    [
      'a new limit of nothing',
      { history: [{ kind: 'limit', limit: { amount: 0, unit: 'day' }, at: at('20T10:00') }] },
      'history.0.limit.amount limit.invalid',
    ],
    ['a change before the start', { history: [{ ...hold, at: at('20T08:00') }] }, 'history.0.at clock.before_start'],
    ['changes out of order', { history: [resume, hold] }, 'history.1.at clock.out_of_order'],
    [
      'a decision out of order',
      { history: [hold, resume, { ...hold, at: at('20T13:00'), decidedAt: at('20T12:30') }] },
      'history.2.decidedAt clock.decided_early',
    ],
    ['two starts', { history: [{ kind: 'start', at: at('20T10:00') }] }, 'history.0 clock.started_twice'],
    ['a resume without a hold', { history: [resume] }, 'history.0 clock.not_held'],
    ['going on without a stop', { history: [{ kind: 'reopen', at: at('20T12:00') }] }, 'history.0 clock.not_stopped'],
    ['two holds', { history: [hold, { ...hold, at: at('20T11:00') }] }, 'history.1 clock.held_twice'],
    [
      'a change after the stop',
      {
        history: [
          { kind: 'stop', at: at('20T10:00') },
          { ...hold, at: at('20T11:00') },
        ],
      },
      'history.1 clock.stopped',
    ],
    [
      'a level before the start',
      { levels: [{ code: 'early', at: { from: 'start', amount: -1, unit: 'hour' } }] },
      'levels.0.at level.invalid',
    ],
    [
      'a level of more than all',
      { levels: [{ code: 'late', at: { from: 'allowance', percent: 120 } }] },
      'levels.0.at level.invalid',
    ],
    [
      'a level twice',
      {
        levels: [50, 80].map((percent) => ({ code: 'warn', at: { from: 'allowance', percent } as const })),
      },
      'levels.1.code level.twice',
    ],
  ])('%s', (_title, change, fault) => {
    expect(faultsOf(change)).toEqual([fault])
  })

  it('and all faults at once', () => {
    const history = [{ ...hold, at: at('19T09:00') }]
    expect(faultsOf({ limit: { amount: 0, unit: 'day' }, history })).toHaveLength(2)
  })

  it('unless it holds together', () => {
    expect(faultsOf({ history: [hold, resume, { kind: 'stop', at: at('20T18:00') }] })).toEqual([])
  })
})
