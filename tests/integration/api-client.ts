import { NextRequest } from 'next/server'
import { encode } from 'next-auth/jwt'
import sharp from 'sharp'
import { expect, inject } from 'vitest'
import type { Route } from '@/server/http/definition.ts'
import { env } from '@/server/env.ts'
import { db } from '@/server/db/client.ts'

/** A refusal, as far as tests look at it. */
type Problem = {
  code?: string
  title?: string
  cure?: string
  fields?: { path: string; code: string; message: string; cure: string }[]
  traceId?: string
}

export type Answer<T> = { status: number; body: T & Problem; headers: Headers; raw: Response }

type Ask = {
  /** login of a demo person who calls with the API key; null for nobody */
  as?: string | null
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  form?: FormData
  headers?: Record<string, string>
  signal?: AbortSignal
}

const { people } = inject('house')

/** A demo person by role, at a unit when it matters. */
export function personWith(role: string, unit?: string) {
  const found = people.find((person) =>
    person.roles.some((held) => held === `${role}@${unit}` || (!unit && held.startsWith(`${role}@`))),
  )
  if (!found) throw new Error(`no demo person is ${role} at ${unit ?? 'any unit'}`)
  return found
}

/** Calls a route as Next would, in this process and on this file's database. */
export async function ask<T = Record<string, unknown>>(
  route: Route,
  { as = null, params = {}, query = {}, body, form, headers = {}, signal }: Ask = {},
): Promise<Answer<T>> {
  const { method, path } = route.definition
  const url = new URL(
    path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? '')),
    'http://localhost:3000',
  )
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const key = as && people.find(({ login }) => login === as)?.apiKey
  const request = new NextRequest(url, {
    method,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(form && { body: form }),
    ...(signal && { signal }),
  })
  const raw = await route(request, { params: Promise.resolve(params) })
  const isJson = /json/.test(raw.headers.get('content-type') ?? '')
  const answer = (isJson ? await raw.clone().json() : {}) as T & Problem
  if (raw.status >= 400) expect(wordsOf(answer), 'words with a name nothing filled').not.toMatch(/\{\w+\}/)
  return {
    status: raw.status,
    body: answer,
    headers: raw.headers,
    raw,
  }
}

/** Everything a refusal says to people. */
function wordsOf({ title = '', cure = '', fields = [] }: Problem): string {
  return [title, cure, ...fields.flatMap((field) => [field.message, field.cure])].join('\n')
}

/** The cookie of a person who has signed in. */
export async function sessionOf(login: string): Promise<Record<string, string>> {
  const person = await db.person.findUniqueOrThrow({ where: { login } })
  const token = await encode({
    token: { sub: person.id, login, version: person.sessionVersion },
    secret: env.NEXTAUTH_SECRET,
    maxAge: 600,
  })
  return { cookie: `next-auth.session-token=${token}` }
}

/** A form with a picture of its own colour. */
export async function pictureForm(colour = '#3b7'): Promise<FormData> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  return fileForm(new Uint8Array(bytes))
}

export function fileForm(bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.append('file', new Blob([bytes]), 'a.jpg')
  return form
}

/** Counts the rows that any accepted change would add to. */
export async function countRows(): Promise<Record<string, number>> {
  const [row] = await db.$queryRaw<[Record<string, number>]>`
    select (select count(*)::int from "case") as cases, (select count(*)::int from case_event) as events, (select count(*)::int from outbox) as outbox,
           (select count(*)::int from task where state <> 'open') as done, (select count(*)::int from file) as files,
           (select count(*)::int from rating) as ratings, (select count(*)::int from notification) as notifications,
           (select count(*)::int from idempotency_key) as keys, (select count(*)::int from membership) as memberships`
  return row
}
