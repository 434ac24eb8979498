import { expect, test } from 'vitest'
import { keepRecent } from './keep-recent.ts'

const reading = (kept: ReturnType<typeof keepRecent<string | null>>, answer: (key: string) => string | null) => {
  const reads: string[] = []
  const ask = (key: string) =>
    kept(key, () => {
      reads.push(key)
      return answer(key)
    })
  return { reads, ask }
}

test('what was read is given again without reading', async () => {
  const { reads, ask } = reading(keepRecent(2), (key) => `the ${key}`)
  expect([await ask('a'), await ask('a')]).toEqual(['the a', 'the a'])
  expect(reads).toEqual(['a'])
})

test('when there is no more room, what was asked for longest ago goes', async () => {
  const { reads, ask } = reading(keepRecent(2), (key) => key)
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key)
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
})

test('what was not found, or failed, is read anew', async () => {
  const nothing = reading(keepRecent<string | null>(), () => null)
  await nothing.ask('a')
  await nothing.ask('a')
  expect(nothing.reads).toEqual(['a', 'a'])
  const failing = keepRecent<string>()
  await expect(failing('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await expect(failing('a', () => 'there')).resolves.toBe('there')
})
