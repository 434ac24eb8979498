// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyDraft, isWorthKeeping, loadDraft, loadRecent, newKey, rememberCategory, saveDraft } from './draft.ts'

const litter = { standard: 'gbt-47678.5-2026', kind: 'matter', code: '06010', name: '暴露垃圾', className: '市容环境' }

describe('the kept draft of a whistle', () => {
  beforeEach(() => localStorage.clear())

  it('comes back with its key, so that sending twice gives one case', () => {
    const draft = { ...emptyDraft(), category: litter, description: '三袋垃圾' }
    saveDraft(draft)
    expect(loadDraft()).toEqual(draft)
  })

  it('does not keep a form nobody filled', () => {
    const draft = { ...emptyDraft(), place: { lng: 113, lat: 28, accuracy: 8, by: 'device' as const } }
    expect(isWorthKeeping(draft)).toBe(false)
    saveDraft(draft)
    expect(loadDraft()).toBeNull()
  })

  it('starts anew when what was kept cannot be read', () => {
    localStorage.setItem('yingshao.report.draft.1', '{broken')
    expect(loadDraft()).toBeNull()
  })

  it('remembers the last four categories, each once, newest first', () => {
    for (const code of ['06010', '06011', '06012', '06013', '06014', '06011']) rememberCategory({ ...litter, code })
    expect(loadRecent().map((item) => item.code)).toEqual(['06011', '06014', '06013', '06012'])
  })

  it('makes a new key each time, of characters a header can carry', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
    expect(newKey()).not.toBe(newKey())
  })
})
