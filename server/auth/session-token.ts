import { getToken } from 'next-auth/jwt'
import { env } from '@/server/env.ts'

/** What a signed-in browser carries. `exp` is in seconds since 1970. */
export type SessionToken = { personId: string; sessionVersion: number; exp: number }

type CookieJar = { getAll(): { name: string; value: string }[] }

const secure = env.NEXTAUTH_URL.startsWith('https:')

/** The cookie of the session; `__Secure-` makes browsers refuse it over plain http. */
export const sessionCookie = {
  name: `${secure ? '__Secure-' : ''}next-auth.session-token`,
  options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
} as const

/**
 * Reads the session cookie. Gives null when there is none or it was not made by us. Whether the person is still allowed
 * in is for `loadActor`: the token alone never opens anything.
 */
export async function readSessionToken(cookies: CookieJar): Promise<SessionToken | null> {
  // Tokens made with no secret could be made by anybody.
  if (env.NEXTAUTH_SECRET === '') return null
  // Without headers: next-auth would take a session token as Bearer too, and that place is for API keys.
  const req = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]['req']
  const token = await getToken({
    req,
    secret: env.NEXTAUTH_SECRET,
    cookieName: sessionCookie.name,
    secureCookie: secure,
  })
  if (!token?.sub || typeof token.version !== 'number' || typeof token.exp !== 'number') return null
  return { personId: token.sub, sessionVersion: token.version, exp: token.exp }
}
