import { describe, expect, it } from 'vitest'
import { armedMarks, isLate, withRepeats } from './armed-marks.ts'
import type { ArmedLevel, RaisedAlarm } from './armed-marks.ts'
import { computeClock } from './compute-clock.ts'
import type { ClockChange } from './history.ts'

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`)
const limit = { amount: 10, unit: 'hour' } as const
const start: ClockChange = { kind: 'start', at: at('20T09:00') }
const warn: ArmedLevel = { code: 'warn', at: { from: 'allowance', percent: 80 }, again: true }
const due: ArmedLevel = { code: 'due', at: { from: 'allowance', percent: 100 } }

function armed(levels: ArmedLevel[], history: ClockChange[], raised: RaisedAlarm[], now: Date) {
  const reading = computeClock(limit, history, withRepeats(levels), now)
  if (!reading.ok) throw new Error(reading.error.code)
  return armedMarks(levels, reading.value.marks, raised, history).map(
    ({ level, occurrence, at: mark }) => [level, occurrence, mark] as const,
  )
}

const fired = (level: string, occurrence: number, raisedAt: Date): RaisedAlarm => ({ level, occurrence, raisedAt })

describe('what a clock still has to raise', () => {
  it('comes in order of its moments, also when all of them were missed', () => {
    expect(armed([due, warn], [start], [], at('22T09:00'))).toEqual([
      ['warn', 1, at('20T17:00')],
      ['due', 1, at('20T19:00')],
    ])
    expect([isLate(at('20T17:00'), at('20T17:01')), isLate(at('20T17:00'), at('20T17:02'))]).toEqual([false, true])
  })

  it('never is what fired before, after hold and resume neither', () => {
    const history: ClockChange[] = [
      start,
      { kind: 'hold', at: at('20T12:00'), decidedAt: at('20T18:00') },
      { kind: 'resume', at: at('21T12:00') },
    ]
    // raised while the request for the hold waited; its moment lies ahead again
    const raised = [fired('warn', 1, at('20T17:00'))]
    expect(armed([warn, due], history, raised, at('21T13:00'))).toEqual([['due', 1, at('21T19:00')]])
  })

  it('is armed anew by an extension that puts it ahead again, where the policy says so, and only then', () => {
    const extended: ClockChange = { kind: 'extend', amount: 10, unit: 'hour', at: at('20T20:00') }
    const raised = [fired('warn', 1, at('20T17:00')), fired('due', 1, at('20T19:00'))]
    const later = armed([warn, due], [start, extended], raised, at('20T20:00'))
    expect(later).toEqual([['warn', 2, at('21T01:00')]])
    const again = [...raised, fired('warn', 2, at('21T01:00'))]
    expect(armed([warn, due], [start, extended], again, at('21T02:00'))).toEqual([])
  })

  it('is not armed by an extension too short to put it ahead', () => {
    const extended: ClockChange = { kind: 'extend', amount: 1, unit: 'hour', at: at('20T20:30') }
    const raised = [fired('warn', 1, at('20T17:00'))]
    expect(armed([warn], [start, extended], raised, at('20T20:30'))).toEqual([])
  })

  it('holds every repeat of a level, each once', () => {
    const nagging: ArmedLevel = { ...due, every: { amount: 2, unit: 'hour', times: 3 } }
    const all = [at('20T19:00'), at('20T21:00'), at('20T23:00')]
    expect(armed([nagging], [start], [], at('20T10:00'))).toEqual(all.map((mark, n) => ['due', n + 1, mark]))
    const raised = [fired('due', 1, at('20T19:00')), fired('due', 2, at('20T21:00'))]
    expect(armed([nagging], [start], raised, at('20T22:00'))).toEqual([['due', 3, at('20T23:00')]])
  })

  it('has no moment while the clock is held', () => {
    expect(armed([warn], [start, { kind: 'hold', at: at('20T12:00') }], [], at('20T13:00'))).toEqual([])
  })
})
