import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { loadActor } from '@/server/auth/actor.ts'
import type { Actor } from '@/server/auth/actor.ts'
import { db } from '@/server/db/client.ts'
import { env } from '@/server/env.ts'
import { LiveHub } from '@/server/live/hub.ts'
import { openStream } from '@/server/live/open-stream.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { personWith } from './api-client.ts'

const hub = new LiveHub()
const open: AbortController[] = []
afterAll(() => open.forEach((page) => page.abort()))

async function actorOf(role: string): Promise<Actor> {
  const { id } = await db.person.findUniqueOrThrow({ where: { login: personWith(role).login } })
  const actor = await loadActor(id)
  if (!actor) throw new Error(`${role} may not come in`)
  return actor
}

/** Opens the page of a person; `text` is what has come so far. */
function follow(
  person: Actor,
  {
    after = null,
    recheck = async () => person,
    pingMs = 60_000,
  }: { after?: bigint | null; recheck?: () => Promise<Actor | null>; pingMs?: number } = {},
) {
  const page = { text: '', ended: false, leave: new AbortController() }
  open.push(page.leave)
  const stream = openStream({ person, after, signal: page.leave.signal, recheck, pingMs, hub })
  void (async () => {
    for await (const chunk of stream) page.text += new TextDecoder().decode(chunk)
    page.ended = true
  })()
  return page
}

type Row = { kind?: string; subject: string; units?: string[]; people?: string[] }

async function insert(
  client: { query: (text: string, values: unknown[]) => Promise<{ rows: { id: string }[] }> },
  { kind = 'case.changed', subject, units = [], people = [] }: Row,
): Promise<bigint> {
  const { rows } = await client.query(
    `insert into feed (kind, subject, data, unit_paths, person_ids) values ($1, $2, '{}', $3, $4) returning id::text`,
    [kind, subject, units, people],
  )
  await client.query(`select pg_notify('feed', '')`, [])
  return BigInt(rows[0]?.id ?? 0)
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  return client
}

const subjects = (text: string) => [...text.matchAll(/"subject":"([^"]+)"/g)].map(([, subject]) => subject)

describe('a live page', () => {
  it('hears everything once and in the order of transactions, also when an older one commits last', async () => {
    const chief = await actorOf('dutyChief')
    const page = follow(chief)
    await waitFor('the page to be open', () => page.text.includes(': open'))
    const [slow, quick] = [await connect(), await connect()]
    await slow.query('begin')
    await insert(slow, { subject: 'slow-1', people: [chief.id] })
    await quick.query('begin')
    await insert(quick, { subject: 'quick-1', people: [chief.id] })
    await insert(slow, { subject: 'slow-2', people: [chief.id] })
    await quick.query('commit')
    await insert(quick, { subject: 'quick-2', people: [chief.id] })
    await slow.query('commit')
    await waitFor('all four', () => subjects(page.text).length >= 4)
    expect(subjects(page.text)).toEqual(['slow-1', 'slow-2', 'quick-1', 'quick-2'])
    await Promise.all([slow.end(), quick.end()])
  })

  it('hears what its person may read or is named in, and nothing else', async () => {
    const [chief, handler] = [await actorOf('dutyChief'), await actorOf('handler')]
    const [far, near] = ['/elsewhere/', handler.units[0]?.path ?? '']
    const pages = { chief: follow(chief), handler: follow(handler) }
    await waitFor('both pages', () => Object.values(pages).every(({ text }) => text.includes(': open')))
    const client = await connect()
    await insert(client, { subject: 'far', units: [far] })
    await insert(client, { subject: 'far step', kind: 'task.changed', units: [far] })
    await insert(client, { subject: 'named', kind: 'notification', people: [handler.id] })
    await insert(client, { subject: 'near step', kind: 'task.changed', units: [near] })
    await insert(client, { subject: 'end', people: [handler.id, chief.id] })
    await waitFor('the last one', () => Object.values(pages).every(({ text }) => text.includes('"end"')))
    expect(subjects(pages.handler.text)).toEqual(['named', 'near step', 'end'])
    expect(subjects(pages.chief.text)).not.toContain('far')
    expect(subjects(pages.chief.text)).not.toContain('named')
    await client.end()
  })

  it('that comes back is told what it missed, and goes on without a gap', async () => {
    const chief = await actorOf('dutyChief')
    const client = await connect()
    const seen = await insert(client, { subject: 'seen', people: [chief.id] })
    for (const subject of ['missed-1', 'missed-2']) await insert(client, { subject, people: [chief.id] })
    const page = follow(chief, { after: seen })
    await insert(client, { subject: 'new', people: [chief.id] })
    await waitFor('the new one', () => page.text.includes('"new"'))
    expect(subjects(page.text)).toEqual(['missed-1', 'missed-2', 'new'])
    await client.end()
  })

  it('goes on by itself after the listening connection was cut', async () => {
    const chief = await actorOf('dutyChief')
    const page = follow(chief)
    await waitFor('the page to be open', () => page.text.includes(': open'))
    const cut = await db.$queryRaw<{ done: boolean }[]>`
      select pg_terminate_backend(pid) as done from pg_stat_activity where application_name = 'yingshao-listen' and datname = current_database()`
    expect(cut.length).toBeGreaterThan(0)
    const client = await connect()
    await insert(client, { subject: 'after the cut', people: [chief.id] })
    await waitFor('the row', () => page.text.includes('after the cut'))
    await client.end()
  })

  it('ends with the session, and is kept alive until then', async () => {
    const chief = await actorOf('dutyChief')
    let disabled = false
    const page = follow(chief, { pingMs: 50, recheck: async () => (disabled ? null : chief) })
    await waitFor('a ping', () => page.text.includes(': ping'))
    disabled = true
    await waitFor('the end', () => page.ended)
    expect(page.text).toContain('event: session.ended')
  })

  it('is let go when the server is about to end', async () => {
    const page = follow(await actorOf('dutyChief'))
    await waitFor('the page to be open', () => page.text.includes(': open'))
    hub.endAll()
    await waitFor('the end', () => page.ended)
  })

  it('leaves nothing behind when it goes', async () => {
    open.forEach((page) => page.abort())
    await waitFor('nobody to follow', () => hub.size === 0)
    await waitFor('the connection to be gone', async () => {
      const [row] = await db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity where application_name = 'yingshao-listen' and datname = current_database()`
      return row?.count === 0
    })
  })
})
