import { describe, expect, it } from 'vitest'
import { clock as clockAnswer } from '@/server/http/views/clock.ts'
import { shippedBook } from '@/server/services/calendars/calendar-book.ts'
import { byAttention, clockView as viewOf } from './clock-view.ts'
import type { ClockViewRow } from './clock-view.ts'

const clockView = (stored: ClockViewRow, now: Date) => viewOf(stored, now, shippedBook)

const at = (text: string) => new Date(`2026-11-${text}:00+08:00`)

function row(limit: ClockViewRow['limit']): ClockViewRow {
  const startedAt = at('20T17:30')
  return {
    id: '019aa000-0000-7000-8000-000000000001',
    caseId: '019aa000-0000-7000-8000-000000000002',
    taskId: null,
    incarnation: 1,
    name: 'case',
    key: 'k',
    limit,
    limitSource: 'fixed',
    levels: [],
    calendar: null,
    calendarVersion: null,
    policy: null,
    policyVersion: null,
    provisional: false,
    holdRuns: false,
    state: 'running',
    startedAt,
    dueAt: at('23T10:30'),
    warnAt: at('23T10:06'),
    nextMarkAt: null,
    stoppedAt: null,
    task: null,
    changes: [
      { clockId: '', seq: 1, kind: 'start', at: startedAt, data: {}, reason: null, actor: 'system', personId: null },
    ],
  }
}

describe('a clock as pages and the API show it', () => {
  it("counts the district's working hours for good, where the holidays are entered", () => {
    const view = clockView(row({ amount: 2, unit: 'workhour', calendar: 'district' }), at('21T12:00'))
    expect(view).toMatchObject({ dueAt: at('23T10:30'), provisional: false, workdayMs: 27_000_000, lamp: 'green' })
    expect([view.elapsedMs, view.remainingMs, view.usedRatio]).toEqual([1_800_000, 5_400_000, 0.25])
  })

  it('is settled on natural time', () => {
    const view = clockView(row({ amount: 2, unit: 'day', calendar: 'natural' }), at('21T12:00'))
    expect(view).toMatchObject({ dueAt: at('22T17:30'), provisional: false, workdayMs: null })
  })

  it('shows what cannot be computed by its stored deadline', () => {
    const view = clockView(row({ amount: -1, unit: 'day' }), at('21T12:00'))
    expect(view).toMatchObject({ dueAt: at('23T10:30'), provisional: false, workdayMs: null })
  })

  it('that reaches into a year without holidays is answered by the API with the mark', () => {
    const view = clockView(row({ amount: 60, unit: 'workday' }), at('21T12:00'))
    const answer = clockAnswer.parse(JSON.parse(JSON.stringify(view)))
    expect(answer).toMatchObject({ provisional: true, workdayMs: 27_000_000, readAt: at('21T12:00').toISOString() })
  })

  it('reads a stored hold that was approved later, which counts from its request', () => {
    const clock = row({ amount: 2, unit: 'workhour', calendar: 'district' })
    const stored = { clockId: '', reason: null, actor: 'chief01', personId: null }
    clock.changes.push(
      { ...stored, seq: 2, kind: 'request', at: at('23T09:00'), data: { of: 'hold' } },
      { ...stored, seq: 3, kind: 'hold', at: at('23T09:00'), data: { decidedAt: at('23T16:00').toISOString() } },
      { ...stored, seq: 4, kind: 'resume', at: at('24T09:00'), data: {} },
    )
    expect(clockView(clock, at('23T10:00'))).toMatchObject({ dueAt: at('23T10:30'), elapsedMs: 5_400_000 })
    expect(clockView(clock, at('24T09:30'))).toMatchObject({ dueAt: at('24T10:30'), elapsedMs: 3_600_000 })
  })

  it('leads the clocks of its case when it is late, however soon another is due', () => {
    const late = { lamp: 'red', dueAt: at('23T18:00'), limitSource: 'fixed' } as const
    const soon = { lamp: 'green', dueAt: at('23T10:30'), limitSource: 'fixed' } as const
    const held = { lamp: 'pause', dueAt: at('22T10:30'), limitSource: 'fixed' } as const
    const reply = { ...late, dueAt: at('20T10:30'), limitSource: 'asked' } as const
    expect(byAttention([reply, held, soon, late])).toEqual([late, soon, held, reply])
  })
})
