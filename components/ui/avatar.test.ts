import { describe, expect, it } from 'vitest'
import { avatarText } from './avatar.tsx'

describe('the two characters of a person', () => {
  it.each([
    ['处置人 07 号', '07'],
    ['网格员 3 号', '03'],
    ['王国栋', '国栋'],
    ['Ann Lee', 'AL'],
    ['范晓东（示范）', '晓东'],
    ['Ann Lee (demo)', 'AL'],
  ])('of %s are %s', (name, text) => {
    expect(avatarText(name)).toBe(text)
  })
})
