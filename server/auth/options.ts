import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '@/server/env.ts'
import { log } from '@/server/log.ts'
import { loadActor } from './actor.ts'
import { clientAddress } from '@/server/http/peer.ts'
import { sessionCookie } from './session-token.ts'
import { signIn } from './sign-in.ts'

/** One shift; after it everybody signs in again. */
const sessionSeconds = 8 * 3600

/** Sign-in by login and password; the token carries the person's id and session version, nothing else opens a door. */
export const authOptions: NextAuthOptions = {
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: sessionSeconds },
  pages: { signIn: '/login', error: '/login', signOut: '/login' },
  cookies: { sessionToken: { name: sessionCookie.name, options: { ...sessionCookie.options } } },
  providers: [
    CredentialsProvider({
      credentials: { login: { type: 'text' }, password: { type: 'password' } },
      // The code of the refusal is what the sign-in page gets as `error`.
      async authorize(given, request) {
        const signedIn = await signIn(given?.login.trim() ?? '', given?.password ?? '', clientAddress(request.headers))
        if (!signedIn.ok) throw new Error(signedIn.error.code)
        const { id, login, name, sessionVersion } = signedIn.value
        return { id, login, name, version: sessionVersion }
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (user) return { sub: user.id, name: user.name ?? '', login: user.login, version: user.version }
      // next-auth answers an exception here by clearing the cookie.
      if (!token.sub || !(await loadActor(token.sub, token.version ?? 0))) throw new Error('session ended')
      return token
    },
    session({ session, token }) {
      return { ...session, user: { id: token.sub ?? '', login: token.login ?? '', name: token.name ?? '' } }
    },
  },
  logger: {
    error: (code, detail) =>
      code === 'JWT_SESSION_ERROR'
        ? log.debug({ code }, 'session ended')
        : log.error({ code, err: detail }, 'next-auth'),
    warn: (code) => log.debug({ code }, 'next-auth'),
    debug: () => undefined,
  },
}
