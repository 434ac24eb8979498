import { describe, expect, it } from 'vitest'
import type { Upload } from '@/components/photo/upload-shape.ts'
import { emptyDraft, type Draft } from './draft.ts'
import { missingOf, reportBody, suggestTitle } from './report-body.ts'

const filled: Draft = {
  ...emptyDraft(),
  category: { standard: 's', kind: 'matter', code: '06010', name: '暴露垃圾', className: '市容环境' },
  place: { lng: 113.123456789, lat: 28.1, accuracy: 7.6, by: 'device' },
  address: ' 16栋北侧 ',
}
const photo = (phase: Upload['phase'], state: Upload['state'] = 'done'): Upload => ({
  key: phase,
  id: `id-${phase}`,
  phase,
  state,
  name: '',
  preview: '',
  progress: 1,
  takenAt: new Date(0),
})

describe('the body of a whistle', () => {
  it('lacks nothing when category, place and title are there', () => {
    expect(missingOf(filled, [], 'x')).toEqual({})
  })

  it('names everything that lacks at once', () => {
    expect(missingOf(emptyDraft(), [], ' ')).toEqual({ category: true, place: true, title: true })
  })

  it('asks for a photo before and one after when the reporter has mended it', () => {
    const mended = { ...filled, selfHandled: true }
    expect(missingOf(mended, [photo('before')], 'x')).toEqual({ after: true })
    expect(missingOf(mended, [photo('before'), photo('after')], 'x')).toEqual({})
  })

  it('waits for photos that are still on their way or lost', () => {
    expect(missingOf(filled, [photo('none', 'failed')], 'x')).toEqual({ photos: true })
  })

  it('sends trimmed words and a position rounded to a centimetre', () => {
    expect(reportBody(filled, [photo('none')], ' 标题 ')).toMatchObject({
      title: '标题',
      location: { lng: 113.1234568, accuracy: 8, address: '16栋北侧' },
      files: ['id-none'],
    })
  })

  it('suggests a title from place and category, and none without a category', () => {
    expect(suggestTitle('16栋', '暴露垃圾')).toBe('16栋 暴露垃圾')
    expect(suggestTitle('16栋', undefined)).toBe('')
  })
})
