import { describe, expect, it } from 'vitest'
import { levelMark } from './level-mark.ts'

describe('the mark of a clock event', () => {
  it.each([
    ['80%', '80%'],
    ['+1 day', '+1d'],
    ['+3 workday', '+3wd'],
    ['start+3 minute', '3min'],
    ['tomorrow', ''],
    [undefined, ''],
  ])('of %s is %s', (at, mark) => expect(levelMark(at)).toBe(mark))
})
