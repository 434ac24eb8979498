import { createHash, randomBytes } from 'node:crypto'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { loadActorOfKey } from './actor.ts'
import type { Actor } from './actor.ts'

const prefix = 'ys_'

/** Makes a key for a script or device: the key is shown once, the hash is what is stored. */
export function newApiKey(): { key: string; hash: string } {
  const key = prefix + randomBytes(32).toString('base64url')
  return { key, hash: hashApiKey(key) }
}

/** 256 random bits need no slow hash; looking the hash up tells nothing by its timing either. */
export const hashApiKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Takes a key; gives its person, or null when it is unknown or revoked or the person is disabled. */
export async function actorOfApiKey(key: string, db: Pick<Db, '$queryRaw'> = defaultDb): Promise<Actor | null> {
  if (!key.startsWith(prefix) || key.length > 100) return null
  return loadActorOfKey(hashApiKey(key), db)
}
