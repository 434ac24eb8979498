import { describe, expect, it } from 'vitest'
import { outranks } from './card.ts'

describe('a card', () => {
  it.each([
    ['yellow', null, true],
    ['red', 'yellow', true],
    ['black', 'yellow', true],
    ['yellow', 'red', false],
    ['red', 'black', false],
    ['yellow', 'yellow', false],
    ['purple', 'black', true],
    ['yellow', 'purple', true],
  ])('%s after %s: shown %s', (wanted, shown, takes) => expect(outranks(wanted, shown)).toBe(takes))
})
