import { describe, expect, it } from 'vitest'
import { hideSecret } from './hide-secret.ts'

describe('what is told of an outside call', () => {
  it('does not hold the secret, plain or encoded', () => {
    const secret = 'p/ss wörd'
    const told = `bad value "${secret}", ${Buffer.from(secret).toString('base64')}, ${encodeURIComponent(secret)}`
    expect(hideSecret(told, secret)).toBe('bad value "…", …, …')
  })

  it('is left as it is where no secret was used', () => {
    expect(hideSecret('connect ECONNREFUSED', undefined)).toBe('connect ECONNREFUSED')
    expect(hideSecret('connect ECONNREFUSED', '')).toBe('connect ECONNREFUSED')
  })
})
