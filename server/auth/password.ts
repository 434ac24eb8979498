import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

type Cost = { N: number; r: number; p: number }

// OWASP's scrypt figures for 32 MB: about 0.2 s and no more memory than a small server can give to several at once.
const cost: Cost = { N: 32_768, r: 8, p: 3 }
const keyBytes = 32

/** Takes a password; gives `scrypt$N$r$p$salt$key` with a fresh salt. The password is normalised to NFKC first. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Says whether the password belongs to the stored hash. A malformed hash fits no password. */
export async function checkPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = stored.split('$')
  if (scheme !== 'scrypt' || !n || !r || !p || !salt || !key) return false
  const wanted = Buffer.from(key, 'base64url')
  const params = { N: Number(n), r: Number(r), p: Number(p) }
  if (wanted.length !== keyBytes || Object.values(params).some((value) => !Number.isInteger(value))) return false
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), params), wanted)
}

function derive(password: string, salt: Buffer, params: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...params, maxmem: 128 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
