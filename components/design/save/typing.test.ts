import { describe, expect, it, vi } from 'vitest'
import { createTyping } from './typing.ts'

describe('what is being typed', () => {
  it('is told at once and taken over before a saving', () => {
    const typing = createTyping()
    const [stroke, take] = [vi.fn(), vi.fn()]
    typing.listen(stroke)
    typing.hold(take)
    expect([typing.some(), stroke.mock.calls.length, take.mock.calls.length]).toEqual([true, 1, 0])
    typing.takeAll()
    typing.takeAll()
    expect([typing.some(), take.mock.calls.length]).toEqual([false, 1])
  })

  it('is still there after a saving where it waits until its field is left', () => {
    const typing = createTyping()
    const release = typing.hold(null)
    typing.takeAll()
    expect(typing.some()).toBe(true)
    release()
    expect(typing.some()).toBe(false)
  })
})
