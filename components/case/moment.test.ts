import { describe, expect, it } from 'vitest'
import { momentWords, stripWords } from './moment.ts'

const now = new Date('2026-11-27T14:20:00+08:00')
const at = (text: string) => momentWords(new Date(text), now, 'zh-CN')

describe('moments as people say them', () => {
  it('says today, yesterday and tomorrow by the calendar of the district, not by 24 hours', () => {
    expect(at('2026-11-27T00:05:00+08:00')).toBe('今天 00:05')
    expect(at('2026-11-26T23:59:00+08:00')).toBe('昨天 23:59')
    expect(at('2026-11-28T00:01:00+08:00')).toBe('明天 00:01')
  })

  it('gives the weekday beside a date that is near', () => {
    expect(at('2026-11-30T11:00:00+08:00')).toBe('11-30 周一 11:00')
  })

  it('gives the year when it is another, and no weekday when far away', () => {
    expect(at('2025-11-27T14:20:00+08:00')).toBe('2025-11-27 14:20')
  })

  it('speaks English on an English page', () => {
    expect(momentWords(now, now, 'en')).toBe('today 14:20')
  })

  it('puts month, day and time on a photo', () => {
    expect(stripWords(new Date('2026-11-28T16:38:00+08:00'))).toBe('11-28 16:38')
  })
})
