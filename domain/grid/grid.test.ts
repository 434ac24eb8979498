import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findGrid, indexGrids, locate } from './find-grid.ts'
import { distanceMetres, isInPolygon, labelPoint } from './geometry.ts'
import type { Polygon, Ring } from './geometry.ts'

const polygon = (...coordinates: Ring[]): Polygon => ({ type: 'Polygon', coordinates })
const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const holed = polygon(square(0, 0, 10), square(4, 4, 2))

describe('a point in a polygon', () => {
  it.each([
    [1, 1, true],
    [9.9, 9.9, true],
    [-0.1, 5, false],
    [5, 11, false],
    [5, 5, false],
    [3.9, 5, true],
  ])('%s/%s is %s', (lng, lat, expected) => {
    expect(isInPolygon({ lng, lat }, holed)).toBe(expected)
  })

  it('does not depend on the direction of the ring or on its closing point', () => {
    const open = polygon(square(0, 0, 10).slice(0, -1).toReversed())
    expect(isInPolygon({ lng: 5, lat: 5 }, open)).toBe(true)
  })

  it('on a common edge belongs to exactly one of two neighbours', () => {
    const slanted: [Polygon, Polygon] = [
      polygon([
        [0, 0],
        [5.3, 0],
        [4.1, 9.7],
        [0, 10],
      ]),
      polygon([
        [5.3, 0],
        [10, 0],
        [10, 10],
        [4.1, 9.7],
      ]),
    ]
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (t) => {
        const point = { lng: 5.3 + t * (4.1 - 5.3), lat: t * 9.7 }
        expect(slanted.filter((area) => isInPolygon(point, area))).toHaveLength(1)
      }),
    )
  })
})

describe('a label point', () => {
  it('lies inside, also in a crescent', () => {
    const crescent = polygon([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 9],
      [9, 9],
      [9, 1],
      [0, 1],
    ])
    expect(isInPolygon(labelPoint(crescent), crescent)).toBe(true)
    expect(labelPoint(polygon(square(0, 0, 10)))).toEqual({ lng: 5, lat: 5 })
  })
})

describe('distance', () => {
  it('is metres along the earth', () => {
    expect(distanceMetres({ lng: 112.8, lat: 28.3 }, { lng: 112.8, lat: 28.301 })).toBeCloseTo(111.2, 0)
    expect(distanceMetres({ lng: 112.8, lat: 28.3 }, { lng: 112.801, lat: 28.3 })).toBeCloseTo(97.9, 0)
  })
})

describe('locating a report', () => {
  const index = indexGrids([
    { code: 'west', area: polygon(square(0, 0, 4)) },
    { code: 'east', area: polygon(square(6, 0, 4)) },
  ])
  const outline = polygon(square(0, 0, 10))
  const codeAt = (lng: number, lat: number) => {
    const found = locate(outline, index, { lng, lat })
    return found.ok ? found.value.code : found.error.code
  }

  it('gives the grid that holds the point', () => {
    expect(findGrid(index, { lng: 1, lat: 1 })?.code).toBe('west')
    expect(findGrid(index, { lng: 5, lat: 1 })).toBe(null)
    expect(codeAt(7, 1)).toBe('east')
  })

  it('gives the nearest grid for a point between grids', () => {
    expect(codeAt(4.4, 1)).toBe('west')
    expect(codeAt(5.6, 1)).toBe('east')
  })

  it('refuses a point outside the district or off the earth', () => {
    expect(codeAt(-1, 1)).toBe('location.outside_district')
    expect(codeAt(500, 1)).toBe('input.invalid')
    expect(codeAt(NaN, 1)).toBe('input.invalid')
  })
})
