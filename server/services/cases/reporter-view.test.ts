import { describe, expect, it } from 'vitest'
import { maskPhone } from './reporter-view.ts'

describe('a masked phone number', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['073188881234', '0731****1234'],
    ['12345', '****'],
    ['', '****'],
  ])('of %s is %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked)
  })
})
