import { describe, expect, it } from 'vitest'
import { computeClock } from './compute-clock.ts'
import { districtBook } from './data/district-calendar.ts'
import { explainClock } from './explain-clock.ts'
import type { ExplanationLine } from './explain-clock.ts'
import type { ClockChange } from './history.ts'
import type { Limit } from './limit.ts'

const at = (text: string) => new Date(`2026-${text}:00+08:00`)
const start = (text: string): ClockChange => ({ kind: 'start', at: at(text), actor: 'system' })

function explain(limit: Limit, history: ClockChange[], now: string): ExplanationLine[] {
  const lines = explainClock(limit, history, at(now), districtBook)
  if (!lines.ok) throw new Error(JSON.stringify(lines.error))
  return lines.value
}

const zh = (lines: ExplanationLine[]) => lines.map(({ text }) => text.zh)
const en = (lines: ExplanationLine[]) => lines.map(({ text }) => text.en)

describe('why it is due then', () => {
  const fiveDays: Limit = { amount: 5, unit: 'workday', reading: 'rolling' }
  const asked = { at: at('11-18T11:00'), actor: '李修', reason: '等待管线图纸' }
  const history: ClockChange[] = [
    start('11-16T09:00'),
    { kind: 'request', of: 'hold', ...asked },
    { kind: 'hold', at: asked.at, decidedAt: at('11-19T10:00'), actor: '王局长', reason: '工程施工' },
    { kind: 'resume', at: at('11-25T14:30'), actor: '李修' },
    { kind: 'extend', amount: 2, unit: 'workday', at: at('11-26T09:00') },
  ]

  it('is told change by change, with who, why and what was left', () => {
    const lines = explain(fiveDays, history, '11-26T09:00')
    expect(zh(lines)).toEqual([
      '11月16日 09:00 起算，限 5 工作日，滚动计算，从这一刻起共 37 工作时 30 分，全区工作日历 09:00–12:00、13:30–18:00',
      '11月18日 11:00 申请挂账（李修：等待管线图纸）',
      '11月18日 11:00 挂账，停表，已用 17 工作时，还剩 20 工作时 30 分，11月19日 10:00 批准，从申请时起算（王局长：工程施工）',
      '11月25日 14:30 恢复计时，还剩 20 工作时 30 分（李修）',
      '11月26日 09:00 延期 2 工作日，时限共 52 工作时 30 分',
      '11月28日–29日 周末，不计时',
      '12月2日 11:00 到期',
    ])
    expect(en(lines)[2]).toBe(
      'Nov 18, 11:00: on hold, the clock stops, 17 work h used, 20 work h 30 min left, approved Nov 19, 10:00, counted from the request (王局长: 工程施工)',
    )
    expect(lines[2]).toMatchObject({ kind: 'hold', from: asked.at, to: null, actor: '王局长', reason: '工程施工' })
  })

  it('names holidays, make-up days and the reading', () => {
    const lines = explain({ amount: 5, unit: 'workday', reading: 'dayEnd' }, [start('09-30T10:00')], '09-30T10:00')
    expect(zh(lines).slice(1)).toEqual([
      '10月1日–7日 国庆节，不计时',
      '10月10日 国庆节调休上班，照常计时',
      '10月11日 周末，不计时',
      '10月13日 18:00 到期',
    ])
    expect(zh(lines)[0]).toContain('按日终计算：从下一个工作日（10月8日 09:00）起算，到第 5 个工作日下班为止')
    expect(en(lines)[1]).toBe('Oct 1–7: National Day, not counted')
    expect(lines[1]).toMatchObject({ kind: 'holiday', from: at('10-01T00:00'), to: at('10-08T00:00') })
  })

  it('says of a long time how many weekends it has instead of each', () => {
    const lines = explain({ amount: 40, unit: 'workday' }, [start('09-05T10:00')], '09-05T10:00')
    expect(zh(lines)).toContain('9月5日–11月1日 其间 7 个周末共 12 天，不计时')
    expect(zh(lines)).toContain('9月25日–27日 中秋节，不计时')
  })

  it('says what is provisional and why, and the year where it changes', () => {
    const lines = explain({ amount: 3, unit: 'workday' }, [start('12-30T10:00')], '12-30T10:00')
    expect(zh(lines)[1]).toMatch(/^暂定：2027 年的节假日安排还没有录入/)
    expect(zh(lines).slice(2)).toEqual(['2027年1月2日–3日 周末，不计时', '2027年1月4日 10:00 到期'])
    expect(en(lines).at(-1)).toBe('Jan 4, 2027, 10:00: due')
  })

  it('is one sentence of natural time, whatever day it is', () => {
    const lines = explain({ amount: 48, unit: 'hour' }, [start('10-01T10:00')], '10-01T10:00')
    expect(zh(lines)).toEqual(['10月1日 10:00 起算，限 48 小时，自然时间，昼夜连续计时', '10月3日 10:00 到期'])
  })

  it('tells a rejection, a new limit and the stop', () => {
    const changes: ClockChange[] = [
      start('11-16T09:00'),
      { kind: 'request', of: 'extend', at: at('11-16T10:00') },
      { kind: 'reject', of: 'extend', at: at('11-16T11:00'), actor: '王局长' },
      { kind: 'limit', limit: { amount: 2, unit: 'workhour' }, at: at('11-16T11:30') },
      { kind: 'stop', at: at('11-16T14:30') },
    ]
    expect(zh(explain(fiveDays, changes, '11-17T09:00')).slice(1)).toEqual([
      '11月16日 10:00 申请延期',
      '11月16日 11:00 延期申请未获批准，计时不变（王局长）',
      '11月16日 11:00 为到期时间',
      '11月16日 11:30 时限改为 2 工作时，已用 2 工作时 30 分，超时 30 分',
      '11月16日 14:30 停止计时，已用 4 工作时',
    ])
  })

  it('tells a stop that was taken back', () => {
    const changes: ClockChange[] = [
      start('11-16T09:00'),
      { kind: 'stop', at: at('11-16T11:30') },
      { kind: 'reopen', at: at('11-17T09:00'), actor: '王局长' },
    ]
    expect(zh(explain({ amount: 5, unit: 'workhour' }, changes, '11-17T09:00')).slice(1)).toEqual([
      '11月16日 11:30 停止计时，已用 2 工作时 30 分',
      '11月17日 09:00 环节恢复，接着计时，停下的这段不算，还剩 2 工作时 30 分（王局长）',
      expect.stringMatching(/^11月17日 .*到期$/),
    ])
  })

  it('tells a request that was taken back, and more time that counts as the clock counts', () => {
    const changes: ClockChange[] = [
      start('11-16T09:00'),
      { kind: 'request', of: 'hold', at: at('11-16T10:00'), reason: '等施工' },
      { kind: 'reject', of: 'hold', at: at('11-16T10:30'), actor: '李修', withdrawn: true },
      { kind: 'extend', at: at('11-16T11:00'), amount: 24, unit: 'hour' },
    ]
    expect(zh(explain(fiveDays, changes, '11-16T11:30')).slice(1, 4)).toEqual([
      '11月16日 10:00 申请挂账（等施工）',
      '11月16日 10:30 挂账申请已撤销，计时不变（李修）',
      '11月16日 11:00 延期 24 小时，按工作时间计，时限共 61 工作时 30 分',
    ])
  })

  it('is empty of a clock that has not started', () => {
    expect(explain(fiveDays, [start('11-16T09:00')], '11-15T09:00')).toEqual([])
  })
})

describe('requests', () => {
  const limit: Limit = { amount: 10, unit: 'hour' }
  const read = (history: ClockChange[], now: string) => {
    const reading = computeClock(limit, [start('11-20T09:00'), ...history], [], at(now))
    if (!reading.ok) return reading.error.fields?.map(({ code }) => code)
    const { state, dueAt, waiting } = reading.value
    return { state, dueAt, waiting: waiting.map(({ of }) => of) }
  }
  const request: ClockChange = { kind: 'request', of: 'hold', at: at('11-20T11:00') }
  const reject: ClockChange = { kind: 'reject', of: 'hold', at: at('11-20T15:00') }
  const approved: ClockChange = { kind: 'hold', at: at('11-20T11:00'), decidedAt: at('11-20T15:00') }

  it('leave the clock running while they wait, and a rejection changes nothing', () => {
    const running = { state: 'running', dueAt: at('11-20T19:00') }
    expect(read([request], '11-20T14:00')).toEqual({ ...running, waiting: ['hold'] })
    expect(read([request, reject], '11-20T16:00')).toEqual({ ...running, waiting: [] })
  })

  it('once approved count from the moment they were made, and not a moment before they were known', () => {
    expect(read([request, approved], '11-20T14:00')).toEqual({
      state: 'running',
      dueAt: at('11-20T19:00'),
      waiting: ['hold'],
    })
    expect(read([request, approved], '11-20T15:00')).toEqual({ state: 'held', dueAt: null, waiting: [] })
    const resume: ClockChange = { kind: 'resume', at: at('11-21T11:00') }
    expect(read([request, approved, resume], '11-21T11:00')).toMatchObject({ dueAt: at('11-21T19:00') })
  })

  it('of both kinds wait side by side, and end with the clock', () => {
    const extension: ClockChange = { kind: 'request', of: 'extend', at: at('11-20T12:00') }
    expect(read([request, extension], '11-20T14:00')).toMatchObject({ waiting: ['hold', 'extend'] })
    const stop: ClockChange = { kind: 'stop', at: at('11-20T13:00') }
    expect(read([request, extension, stop], '11-20T14:00')).toMatchObject({ state: 'stopped', waiting: [] })
  })

  it.each<[string, ClockChange[], string]>([
    ['made twice', [request, { ...request, at: at('11-20T12:00') }], 'clock.request_open'],
    ['rejected without being made', [reject], 'clock.no_request'],
    ['decided before they were made', [{ ...approved, decidedAt: at('11-20T10:00') }], 'clock.decided_early'],
    ['after the stop', [{ kind: 'stop', at: at('11-20T10:00') }, request], 'clock.stopped'],
    [
      'or limits that contradict each other at one moment',
      [
        { kind: 'limit', limit: { amount: 1, unit: 'hour' }, at: at('11-20T10:00') },
        { kind: 'limit', limit: { amount: 2, unit: 'hour' }, at: at('11-20T10:00') },
      ],
      'clock.limit_twice',
    ],
  ])('%s are refused', (_title, history, code) => {
    expect(read(history, '11-22T00:00')).toEqual([code])
  })
})
