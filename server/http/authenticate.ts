import type { NextRequest } from 'next/server'
import { refuse, ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { loadActor } from '@/server/auth/actor.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { actorOfApiKey } from '@/server/auth/api-key.ts'
import { readSessionToken } from '@/server/auth/session-token.ts'
import { isSameOrigin } from './same-origin.ts'

/** `until`: when the session ends by itself, in milliseconds since 1970; null for an API key. */
export type Authenticated = { actor: Actor; by: 'key' | 'session'; until: number | null }

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Takes a request; gives its person by API key or session cookie, asked of the database each time. Refuses
 * `auth.required`, `auth.key_invalid`, and `auth.cross_site` for a change that another site sent with our cookie.
 */
export async function authenticate(request: NextRequest): Promise<Result<Authenticated>> {
  const key = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (key) {
    const actor = await actorOfApiKey(key)
    return actor ? ok({ actor, by: 'key', until: null }) : refuse('auth.key_invalid')
  }
  const token = await readSessionToken(request.cookies)
  const actor = token && (await loadActor(token.personId, token.sessionVersion))
  if (!actor) return refuse('auth.required')
  if (!reading.has(request.method) && !isSameOrigin(request)) return refuse('auth.cross_site')
  return ok({ actor, by: 'session', until: token.exp * 1000 })
}
