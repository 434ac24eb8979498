import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { loadActor } from './actor.ts'
import type { Actor } from './actor.ts'
import { pathHeader } from './path-header.ts'
import { readSessionToken } from './session-token.ts'

/**
 * The person of this request, or null: asked of the database once per request, so that somebody who was disabled or
 * changed the password is out with the next one.
 */
export const currentPerson = cache(async (): Promise<Actor | null> => {
  const token = await readSessionToken(await cookies())
  return token && loadActor(token.personId, token.sessionVersion)
})

/** The person of this request; sends anybody else to sign in and back again afterwards. */
export async function requirePerson(): Promise<Actor> {
  const person = await currentPerson()
  if (person) return person
  const path = (await headers()).get(pathHeader)
  redirect(path ? `/login?callbackUrl=${encodeURIComponent(path)}` : '/login')
}
