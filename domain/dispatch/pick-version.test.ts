import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickVersion, type Canary } from './pick-version.ts'

const share = (percent: number, id = 'lot'): Canary => ({ id, version: 2, region: null, percent })
const street: Canary = { id: 'lot', version: 2, region: '/city/district/street1/', percent: null }
const caseIn = (regionPath: string) => ({ id: 'one', regionPath })

describe('a version for a part of the new cases', () => {
  it('nobody tries anything while no canary runs', () => {
    expect(pickVersion(1, null, caseIn('/city/district/street1/'))).toBe(1)
  })

  it.each([
    ['/city/district/street1/community2/grid3/', 2],
    ['/city/district/street1/', 2],
    ['/city/district/street10/community2/', 1],
    ['/city/district/street2/', 1],
  ])('of a region: a case in %s starts on version %i', (path, version) => {
    expect(pickVersion(1, street, caseIn(path))).toBe(version)
  })

  it('the same case gets the same answer, and keeps it while the share grows', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 98 }), (id, percent) => {
        const newCase = { id, regionPath: '/' }
        const picked = pickVersion(1, share(percent), newCase)
        expect(pickVersion(1, share(percent), newCase)).toBe(picked)
        if (picked === 2) expect(pickVersion(1, share(percent + 1), newCase)).toBe(2)
      }),
    )
  })

  it('the share is met within two of a hundred over ten thousand cases, whatever the ids look like', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.uuid(), (percent, lot) => {
        // ids of cases that come one after another differ in a few digits only
        const ids = Array.from({ length: 10_000 }, (_, at) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`)
        const chosen = ids.filter((id) => pickVersion(1, share(percent, lot), { id, regionPath: '/' }) === 2)
        expect(Math.abs(chosen.length / 100 - percent)).toBeLessThan(2)
      }),
      { numRuns: 60 },
    )
  })

  it('another canary draws its lots anew', () => {
    const ids = Array.from({ length: 1_000 }, (_, at) => `case-${at}`)
    const chosenBy = (lot: string) =>
      new Set(ids.filter((id) => pickVersion(1, share(20, lot), { id, regionPath: '/' }) === 2))
    const [first, second] = [chosenBy('a'), chosenBy('b')]
    const both = [...first].filter((id) => second.has(id))
    expect(both.length).toBeLessThan(first.size / 2)
  })
})
