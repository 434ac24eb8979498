import { describe, expect, it } from 'vitest'
import { GET as openApi } from '@/app/api/openapi.json/route.ts'
import { POST as preview } from '@/app/api/v1/deadlines/preview/route.ts'
import { deadlineOracles, momentOf, oracleTitle } from '@/tests/deadline-oracles.ts'
import { ask, personWith } from './api-client.ts'

type Preview = {
  state: string
  dueAt: string | null
  elapsedMs: number
  remainingMs: number
  provisional: boolean
  calendar: { code: string } | null
  marks: { level: string; name: { zh: string; en: string }; at: string | null }[]
  waiting: { of: string }[]
  explanation: { kind: string; text: { zh: string; en: string } }[]
}

const clerk = personWith('intakeClerk').login
const start = momentOf('11-20T09:00')
const limit = { amount: 2, unit: 'workhour' }
const send = (body: unknown, as: string | null = clerk) => ask<Preview>(preview, { as, body })
const shown = (text: string | null) => text && momentOf(text).replace(':00+', ':00.000+')

describe('the preview of a deadline', () => {
  it.each(deadlineOracles.map((oracle) => [oracleTitle(oracle), oracle] as const))('%s', async (_title, oracle) => {
    const { due, yellow, usedHours, leftHours, history = [], ...question } = oracle
    const changes = history.map((change) => ({ ...change, at: momentOf(change.at) }))
    const { status, body } = await send({ ...question, start: momentOf(question.start), history: changes })
    expect([status, body.dueAt, body.provisional]).toEqual([200, shown(due), false])
    expect(body.marks.find(({ level }) => level === 'warn')).toMatchObject({ at: shown(yellow), name: { zh: '催办' } })
    if (usedHours !== undefined) expect(body.elapsedMs / 3_600_000).toBe(usedHours)
    if (leftHours !== undefined) expect(body.remainingMs / 3_600_000).toBe(leftHours)
    expect(body.explanation[0]).toMatchObject({ kind: 'start' })
  })

  it('says why, in both languages, and on which calendar', async () => {
    const { body } = await send({ start: momentOf('09-30T17:00'), limit: { amount: 4, unit: 'workhour' } })
    expect(body.explanation.map(({ text }) => text.zh)).toContain('10月1日–7日 国庆节，不计时')
    expect(body.explanation.at(-1)?.text.en).toBe('Oct 8, 12:00: due')
    expect(body.calendar?.code).toBe('district')
  })

  it('takes levels of its own, requests that wait and a moment to be read at', async () => {
    const levels = [
      { code: 'target', at: { from: 'start', amount: 3, unit: 'minute' } },
      { code: 'red', at: { from: 'due', amount: 3, unit: 'workday' } },
    ]
    const history = [{ kind: 'request', of: 'hold', at: momentOf('11-20T10:00'), reason: '等待材料', actor: '李修' }]
    const { body } = await send({ start, limit, levels, history, asOf: momentOf('11-20T10:30') })
    expect(body.marks.map(({ level, at }) => [level, at])).toEqual([
      ['target', shown('11-20T09:03')],
      ['red', shown('11-25T11:00')],
    ])
    expect(body).toMatchObject({ elapsedMs: 5_400_000, waiting: [{ of: 'hold', reason: '等待材料' }] })
  })

  it('counts natural time day and night, in any year', async () => {
    const { body } = await send({ start: '2027-12-31T09:00:00+08:00', limit: { amount: 48, unit: 'hour' } })
    expect(body).toMatchObject({ dueAt: '2028-01-02T09:00:00.000+08:00', calendar: null, provisional: false })
  })
})

describe('a question that cannot be answered', () => {
  const hold = { kind: 'hold', at: momentOf('11-20T10:00') }
  const resume = { kind: 'resume', at: momentOf('11-20T11:00') }
  const level = (at: object) => ({ levels: [{ code: 'x', at }] })

  it.each<[string, object, string, string]>([
    ['a negative limit', { limit: { ...limit, amount: -2 } }, 'limit.amount', 'limit.invalid'],
    ['an enormous limit', { limit: { ...limit, amount: 1e12 } }, 'limit.amount', 'limit.invalid'],
    ['an unknown unit', { limit: { amount: 2, unit: 'fortnight' } }, 'limit.unit', 'input.not_an_option'],
    ['an unknown calendar', { limit: { ...limit, calendar: 'mars' } }, 'limit.calendar', 'calendar.unknown'],
    [
      'working hours of natural time',
      { limit: { ...limit, calendar: 'natural' } },
      'limit.calendar',
      'limit.needs_calendar',
    ],
    ['a start without offset', { start: '2026-11-20T09:00:00' }, 'start', 'input.format'],
    ['a start before the zone was settled', { start: '0026-11-20T09:00:00Z' }, 'start', 'input.out_of_range'],
    ['a history out of order', { history: [resume, hold] }, 'history.1.at', 'clock.out_of_order'],
    ['a history that contradicts itself', { history: [hold, hold] }, 'history.1', 'clock.held_twice'],
    [
      'a change before the start',
      { history: [{ ...hold, at: momentOf('11-20T08:00') }] },
      'history.0.at',
      'clock.before_start',
    ],
    ['a change nobody knows', { history: [{ ...hold, kind: 'wait' }] }, 'history.0.kind', 'input.not_an_option'],
    ['a level before the start', level({ from: 'start', amount: -5, unit: 'minute' }), 'levels.0.at', 'level.invalid'],
    ['a level of nothing', level({ from: 'allowance', percent: 0 }), 'levels.0.at', 'level.invalid'],
    [
      'half a day to its end',
      { limit: { amount: 0.5, unit: 'workday', reading: 'dayEnd' } },
      'limit.reading',
      'limit.reading_of_workdays',
    ],
    [
      'hours to the end of a day',
      { limit: { amount: 4, unit: 'workhour', reading: 'dayEnd' } },
      'limit.reading',
      'limit.reading_of_workdays',
    ],
    ['a reading before the start', { asOf: momentOf('11-19T09:00') }, 'asOf', 'clock.before_start'],
    ['a zone of its own', { zone: 'Asia/Tokyo' }, 'zone', 'input.unknown_field'],
  ])('is refused for %s, with the field named', async (_title, change, path, code) => {
    const { status, body } = await send({ start, limit, ...change })
    expect([status, body.code]).toEqual([400, 'input.invalid'])
    expect(body.fields).toContainEqual(expect.objectContaining({ path, code }))
    for (const { message, cure } of body.fields ?? []) expect(`${message}${cure}`).toMatch(/[\u4e00-\u9fff]/)
  })

  it.each([
    ['the deadline', { start: momentOf('12-30T10:00'), limit: { amount: 5, unit: 'workday' } }],
    ['a level', { start: momentOf('12-30T10:00'), limit, ...level({ from: 'due', amount: 3, unit: 'workday' }) }],
  ])('is refused when %s lies in a year without holidays, which is named with the cure', async (_title, question) => {
    const { status, body } = await send(question)
    expect([status, body.code]).toEqual([422, 'calendar.year_missing'])
    expect(`${body.title}${body.cure}`).toContain('2027')
  })

  it('is not heard from strangers', async () => {
    expect((await send({ start, limit }, null)).status).toBe(401)
  })
})

describe('the description of the API', () => {
  it('holds the preview', async () => {
    const document = (await openApi().json()) as { paths: Record<string, { post?: { operationId: string } }> }
    expect(document.paths['/api/v1/deadlines/preview']?.post?.operationId).toBe('previewDeadline')
  })
})
