import { expect, it } from 'vitest'
import { keepCostly } from './keep-costly.ts'

/** A clock that is moved by hand, and a question that takes as long as it is told. */
function counter() {
  let now = 0
  let asked = 0
  const keep = keepCostly<number>(() => now)
  const ask = (takes: number) =>
    keep('key', () => {
      asked += 1
      const answer = asked
      return Promise.resolve().then(() => {
        now += takes
        return answer
      })
    })
  return { ask, pass: (ms: number) => (now += ms) }
}

it('asks again every time what comes fast', async () => {
  const { ask } = counter()
  expect([await ask(10), await ask(10)]).toEqual([1, 2])
})

it('gives a costly answer again for a hundred times as long as it took', async () => {
  const { ask, pass } = counter()
  expect([await ask(2_000), await ask(2_000)]).toEqual([1, 1])
  pass(199_999)
  expect(await ask(10)).toBe(1)
  pass(2)
  expect(await ask(10)).toBe(2)
})

it('keeps no answer longer than ten minutes', async () => {
  const { ask, pass } = counter()
  expect(await ask(20_000)).toBe(1)
  pass(600_001)
  expect(await ask(10)).toBe(2)
})

it('is asked once by all who ask at the same time', async () => {
  const { ask } = counter()
  expect(await Promise.all([ask(10), ask(10)])).toEqual([1, 1])
})

it('keeps no failure', async () => {
  const keep = keepCostly<number>()
  await expect(keep('key', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keep('key', () => Promise.resolve(2))).toBe(2)
})
