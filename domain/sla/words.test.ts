import { describe, expect, it } from 'vitest'
import { compareLamps, lampAt } from './lamp.ts'
import type { LampClock } from './lamp.ts'
import { durationWords, limitWords, remainingWords } from './words.ts'
import { levelName } from './level-name.ts'

const minute = 60_000

describe('a duration in words', () => {
  it.each([
    [340, '5 小时 40 分', '5 h 40 min'],
    [60, '1 小时', '1 h'],
    [59, '59 分', '59 min'],
    [27 * 60, '1 天 3 小时', '1 d 3 h'],
    [27 * 60 + 59, '1 天 3 小时', '1 d 3 h'],
    [1440 + 5, '1 天', '1 d'],
    [0.5, '不到 1 分', 'under 1 min'],
  ])('of %s minutes has two units at most', (minutes, zh, en) => {
    expect(durationWords(minutes * minute, 'zh')).toBe(zh)
    expect(durationWords(minutes * minute, 'en')).toBe(en)
  })
})

describe('working time in words', () => {
  const workdayMs = 450 * minute

  it.each([
    [20.5 * 60, '2 工作日 5 工作时', '2 work d 5 work h'],
    [450, '1 工作日', '1 work d'],
    [449, '7 工作时 29 分', '7 work h 29 min'],
    [30, '30 分', '30 min'],
  ])('of %s minutes counts working days and hours', (minutes, zh, en) => {
    expect(durationWords(minutes * minute, 'zh', workdayMs)).toBe(zh)
    expect(durationWords(minutes * minute, 'en', workdayMs)).toBe(en)
  })

  it('is said of what is left, over and used of a working clock', () => {
    const clock = { remainingMs: 900 * minute, elapsedMs: 500 * minute, workdayMs }
    expect(remainingWords({ ...clock, state: 'running' }, 'zh')).toBe('还剩 2 工作日')
    expect(remainingWords({ ...clock, state: 'running', remainingMs: -90 * minute }, 'zh')).toBe('超时 1 工作时 30 分')
    expect(remainingWords({ ...clock, state: 'held' }, 'en')).toBe('paused, 2 work d left')
    expect(remainingWords({ ...clock, state: 'stopped' }, 'zh')).toBe('办完，用了 1 工作日')
  })
})

describe('remaining time in words', () => {
  it.each([
    ['running', 340, 0, '还剩 5 小时 40 分', '5 h 40 min left'],
    ['running', -27 * 60, 0, '超时 1 天 3 小时', '1 d 3 h overdue'],
    ['running', 0, 0, '超时 不到 1 分', 'under 1 min overdue'],
    ['held', 120, 0, '停表，还剩 2 小时', 'paused, 2 h left'],
    ['held', -120, 0, '停表，已超时 2 小时', 'paused, 2 h overdue'],
    ['stopped', 1, 61, '办完，用了 1 小时 1 分', 'done in 1 h 1 min'],
    ['pending', 60, 0, '还没开始计时', 'not started'],
  ] as const)('of a %s clock with %s minutes', (state, remaining, elapsed, zh, en) => {
    const clock = { state, remainingMs: remaining * minute, elapsedMs: elapsed * minute }
    expect(remainingWords(clock, 'zh')).toBe(zh)
    expect(remainingWords(clock, 'en')).toBe(en)
  })
})

describe('a limit in words', () => {
  it('names its unit, so that nobody takes working days for days', () => {
    expect(limitWords({ amount: 2, unit: 'workday' }, 'zh')).toBe('2 工作日')
    expect(limitWords({ amount: 1, unit: 'day' }, 'en')).toBe('1 day')
    expect(limitWords({ amount: 4, unit: 'hour' }, 'en')).toBe('4 hours')
    expect(levelName('yellow', 'zh')).toBe('黄牌')
    expect(levelName('purple', 'zh')).toBe('purple')
    expect(levelName('purple', 'zh', '过半')).toBe('过半')
    expect(levelName('due', 'zh', '过半')).toBe('系统自主告警')
  })
})

describe('the lamp', () => {
  const warnAt = new Date('2026-11-20T08:00Z')
  const dueAt = new Date('2026-11-20T10:00Z')
  const clock: LampClock = { state: 'running', warnAt, dueAt }

  it.each([
    ['2026-11-20T07:59:59Z', 'green'],
    ['2026-11-20T08:00:00Z', 'yellow'],
    ['2026-11-20T09:59:59Z', 'yellow'],
    ['2026-11-20T10:00:00Z', 'red'],
  ])('at %s is %s', (now, lamp) => {
    expect(lampAt(clock, new Date(now))).toBe(lamp)
  })

  it('of a clock that does not run tells why', () => {
    const now = new Date('2026-11-21T00:00Z')
    expect(lampAt({ ...clock, state: 'held' }, now)).toBe('pause')
    expect(lampAt({ ...clock, state: 'stopped' }, now)).toBe('done')
    expect(lampAt({ ...clock, state: 'pending' }, now)).toBe('none')
    expect(lampAt(null, now)).toBe('none')
  })

  it('sorts the worst first', () => {
    expect((['done', 'green', 'red', 'pause', 'yellow'] as const).toSorted(compareLamps)).toEqual([
      'red',
      'yellow',
      'green',
      'pause',
      'done',
    ])
  })
})
