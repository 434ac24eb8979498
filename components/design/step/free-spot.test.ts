import { expect, it } from 'vitest'
import { freeSpot } from './free-spot.ts'

const end = { width: 36, height: 36 }

it('is where it is wanted when nothing stands there', () => {
  expect(freeSpot({ x: 100, y: 100 }, end, [{ x: 300, y: 60, width: 100, height: 80 }])).toEqual({ x: 100, y: 100 })
})

it('is below what stands there', () => {
  expect(freeSpot({ x: 100, y: 100 }, end, [{ x: 50, y: 60, width: 100, height: 80 }])).toEqual({ x: 100, y: 200 })
})
