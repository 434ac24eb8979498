import { refuse, ok } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import type { Db } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { checkPassword, hashPassword } from './password.ts'
import { SignInGuard } from './sign-in-guard.ts'

export type SignedIn = { id: string; login: string; name: string; sessionVersion: number }

const holder = globalThis as { __yingshaoSignIns?: SignInGuard; __yingshaoNobody?: Promise<string> }

/**
 * Checks login and password. Refuses `auth.wrong`, `auth.disabled` (told only to who knows the password) and
 * `auth.locked`. An unknown login takes as long as a wrong password.
 */
export async function signIn(
  login: string,
  password: string,
  address: string,
  db: Pick<Db, 'person'> = defaultDb,
): Promise<Result<SignedIn>> {
  const guard = (holder.__yingshaoSignIns ??= new SignInGuard())
  const minutes = guard.waitMinutes(login, address)
  if (minutes > 0) return refuse('auth.locked', { minutes })
  const person = isPlausible(login, password) ? await db.person.findUnique({ where: { login } }) : null
  const right = await checkPassword(password.slice(0, 200), person?.passwordHash ?? (await nobodysHash()))
  if (!person || !right) {
    guard.failed(login, address)
    log.info({ address }, 'sign-in refused')
    return refuse('auth.wrong')
  }
  guard.succeeded(login, address)
  if (!person.active) return refuse('auth.disabled')
  const { id, name, sessionVersion } = person
  return ok({ id, login, name, sessionVersion })
}

function isPlausible(login: string, password: string): boolean {
  return login.length > 0 && login.length <= 100 && !login.includes('\u0000') && password.length <= 200
}

const nobodysHash = (): Promise<string> => (holder.__yingshaoNobody ??= hashPassword('nobody'))
