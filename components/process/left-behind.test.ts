import { describe, expect, it } from 'vitest'
import { leftBehind } from './left-behind.ts'

const version = (number: number, open: number, current = false) => ({ version: number, open, current })

describe('cases left on older versions', () => {
  it('are named by version, the newest first, without those that nobody runs on', () => {
    expect(leftBehind([version(4, 0, true), version(1, 2), version(3, 5), version(2, 0)])).toEqual({
      to: 4,
      open: 0,
      older: [
        { version: 3, open: 5 },
        { version: 1, open: 2 },
      ],
    })
  })

  it('are none when all run on the version in use, on a newer one that is tried, or nothing is in use', () => {
    expect(leftBehind([version(2, 9, true), version(1, 0)])).toBeNull()
    expect(leftBehind([version(3, 4), version(2, 9, true)])).toBeNull()
    expect(leftBehind([version(2, 4), version(1, 9)])).toBeNull()
  })
})
