import { afterEach, beforeEach, expect, vi } from 'vitest'

// What nobody expected to be printed is a fault: a test that means it mocks console.error itself.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  expect(vi.mocked(console.error).mock?.calls ?? []).toEqual([])
  expect(vi.mocked(console.warn).mock?.calls ?? []).toEqual([])
  vi.restoreAllMocks()
})
