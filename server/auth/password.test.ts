import { describe, expect, it } from 'vitest'
import { hashApiKey, newApiKey } from './api-key.ts'
import { checkPassword, hashPassword } from './password.ts'

describe('passwords', () => {
  it('fit only their own hash, and the same password gives another hash each time', async () => {
    const [first, second] = await Promise.all([hashPassword('应哨2026'), hashPassword('应哨2026')])
    expect(first).not.toBe(second)
    expect(await checkPassword('应哨2026', first)).toBe(true)
    expect(await checkPassword('应哨2027', first)).toBe(false)
  })

  it.each(['', 'plain', 'scrypt$1$2$3$x', 'scrypt$x$8$1$aaaa$bbbb'])(
    'a malformed hash %j fits nothing',
    async (stored) => {
      expect(await checkPassword('x', stored)).toBe(false)
    },
  )
})

describe('API keys', () => {
  it('are stored as a hash that the key gives again', () => {
    const { key, hash } = newApiKey()
    expect(key).toMatch(/^ys_[\w-]{43}$/)
    expect(hashApiKey(key)).toBe(hash)
    expect(newApiKey().key).not.toBe(key)
  })
})
