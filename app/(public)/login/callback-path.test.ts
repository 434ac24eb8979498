import { describe, expect, it } from 'vitest'
import { callbackPath } from './callback-path.ts'

describe('the way back after signing in', () => {
  it.each([
    ['/work?task=1', '/work?task=1'],
    [undefined, '/'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/login?callbackUrl=/login', '/'],
    [['/a', '/b'], '/'],
  ])('%j leads to %s', (given, path) => {
    expect(callbackPath(given)).toBe(path)
  })
})
