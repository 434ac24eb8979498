import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'

describe('sentences in one line', () => {
  it('are joined as their language does it', () => {
    expect(sentences('位置不在本区范围内', '请移到本区内')).toBe('位置不在本区范围内。请移到本区内')
    expect(sentences('Outside the district', 'Move the pin')).toBe('Outside the district. Move the pin')
  })

  it('leave out what was not said', () => {
    expect(sentences('', null, 'Move the pin', undefined)).toBe('Move the pin')
  })
})
