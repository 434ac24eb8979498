import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Secrets = { nextAuthSecret: string; demoPassword: string }

/** The secrets of this DATA_DIR, made once and kept with mode 0600. */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets
  const secrets = { nextAuthSecret: randomBytes(32).toString('base64url'), demoPassword: speakablePassword() }
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

/** Twelve signs that are not mistaken for one another when read aloud, about 59 bits. */
function speakablePassword(): string {
  const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
  const sign = () => signs[randomInt(signs.length)] ?? 'a'
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, sign).join('')).join('-')
}
