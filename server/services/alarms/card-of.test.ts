import { describe, expect, it } from 'vitest'
import { cardOf } from './card-of.ts'

describe('the card of a level', () => {
  const level = { code: 'yellow', at: { from: 'due', amount: 1, unit: 'day' }, drawn: false } as const

  it('is what its policy says, no card among it', () => {
    expect(cardOf({ ...level, card: 'black' })).toBe('black')
    expect(cardOf({ ...level, card: null })).toBeNull()
  })

  it('is the shipped one for clocks that started before levels said so', () => {
    expect(cardOf(level)).toBe('yellow')
    expect(cardOf({ ...level, code: 'warn' })).toBeNull()
    expect(cardOf({ ...level, code: 'half' })).toBeNull()
  })
})
