import { describe, expect, it } from 'vitest'
import { photoEvidence } from './photo-evidence.ts'

const phases = ['photosBefore', 'photosAfter']

describe('the photos a step asks for', () => {
  it('are missing when the shown field has too few', () => {
    expect(photoEvidence({ before: 0, after: 2 }, phases, { photosAfter: ['a'] }).missing).toEqual({
      field: 'photosAfter',
      min: 2,
    })
  })

  it('are not asked of a field that the outcome hides', () => {
    expect(photoEvidence({ before: 0, after: 1 }, phases, { photosBefore: [] }).missing).toBeNull()
  })

  it('are counted over all picture fields when the form names none for the phase', () => {
    const rules = { before: 0, after: 1 }
    expect(photoEvidence(rules, ['proof'], { proof: [] }).missing).toEqual({ field: 'proof', min: 1 })
    expect(photoEvidence(rules, ['proof'], { proof: ['a'] })).toEqual({
      photos: [{ fileId: 'a', phase: 'after' }],
      missing: null,
    })
  })

  it('keep their phase', () => {
    const { photos } = photoEvidence({ before: 1, after: 1 }, phases, { photosBefore: ['a'], photosAfter: ['b'] })
    expect(photos).toEqual([
      { fileId: 'a', phase: 'before' },
      { fileId: 'b', phase: 'after' },
    ])
  })
})
