import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptInOrder } from './kept-in-order.ts'

const moved = (places: number[]) => places.filter((place) => !keptInOrder(places).has(place))

describe('of things in another order', () => {
  it.each<[string, number[], number[]]>([
    ['nothing moved', [0, 1, 2, 3], []],
    ['one moved down', [1, 2, 3, 0], [0]],
    ['one moved up', [0, 3, 1, 2], [3]],
    ['two moved', [4, 1, 2, 3, 0], [4, 0]],
    ['gaps are no moves', [3, 7, 9], []],
    ['none are none', [], []],
  ])('%s', (_title, places, expected) => expect(moved(places)).toEqual(expected))

  it('as few as possible moved: taking one thing out and putting it elsewhere is one move at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), fc.nat(39), (length, from, to) => {
        const places = Array.from({ length }, (_, index) => index)
        places.splice(to % length, 0, ...places.splice(from % length, 1))
        expect(moved(places).length).toBeLessThanOrEqual(1)
        const kept = places.filter((place) => !moved(places).includes(place))
        expect(kept).toEqual([...kept].sort((a, b) => a - b))
      }),
    )
  })
})
