import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GET as getCase } from '@/app/api/v1/cases/[number]/route.ts'
import { GET as listEvents } from '@/app/api/v1/cases/[number]/events/route.ts'
import { GET as getFlow } from '@/app/api/v1/cases/[number]/flow/route.ts'
import { POST as moveCase } from '@/app/api/v1/cases/[number]/moves/route.ts'
import { POST as rateCase } from '@/app/api/v1/cases/[number]/rating/route.ts'
import { GET as listCases, POST as reportCase } from '@/app/api/v1/cases/route.ts'
import { GET as getFile } from '@/app/api/v1/files/[id]/route.ts'
import { POST as uploadFile } from '@/app/api/v1/files/route.ts'
import { GET as listGrids } from '@/app/api/v1/grids/route.ts'
import { POST as claimTask } from '@/app/api/v1/tasks/[id]/claim/route.ts'
import { POST as completeTask } from '@/app/api/v1/tasks/[id]/complete/route.ts'
import { GET as getTask } from '@/app/api/v1/tasks/[id]/route.ts'
import { GET as listTasks } from '@/app/api/v1/tasks/route.ts'
import { GET as getTrack } from '@/app/api/v1/track/[code]/route.ts'
import { db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { startStack } from '@/tests/harness/stack.ts'
import type { Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { ask, countRows, personWith, pictureForm } from './api-client.ts'

type Reported = { number: string; trackCode: string }
type TaskBody = {
  id: string
  form: { components: { key?: string }[] } | null
  outcomes: { code: string }[]
  may: Record<string, unknown>
}

const standard = 'gbt-47678.5-2026'
const walker = personWith('gridWorker')
const outsider = personWith('coHandler')
const chief = personWith('dutyChief')

let stack: Stack
let report: Record<string, unknown>
let category: { kind: string; code: string }

const read = () => countRows()

beforeAll(async () => {
  stack = await startStack()
  const grids = await ask<{ features: { geometry: { coordinates: [number, number][][] } }[] }>(listGrids, {
    as: walker.login,
  })
  const ring = grids.body.features[0]?.geometry.coordinates[0]?.slice(0, -1) ?? []
  const mean = (axis: 0 | 1) => ring.reduce((sum, corner) => sum + corner[axis], 0) / ring.length
  category = await db.category.findFirstOrThrow({
    where: { standard, overlays: { some: {} } },
    select: { kind: true, code: true },
  })
  report = {
    category: { standard, ...category },
    location: { lng: mean(0), lat: mean(1), address: '映山路 3 号' },
    title: '井盖破损',
    description: '边上裂了一块',
  }
})

afterAll(() => stack?.stop())

describe('a report', () => {
  const wrong: [string, object | string, number, string, string?][] = [
    ['without a title', { title: undefined }, 400, 'input.invalid', 'title input.required'],
    ['with a number for a title', { title: 7 }, 400, 'input.invalid', 'title input.type'],
    [
      'with a position in words',
      { location: { lng: 'here', lat: 1 } },
      400,
      'input.invalid',
      'location.lng input.type',
    ],
    [
      'with a position off the globe',
      { location: { lng: 181, lat: 1 } },
      400,
      'input.invalid',
      'location.lng input.out_of_range',
    ],
    ['with an over-long title', { title: '哨'.repeat(121) }, 400, 'input.invalid', 'title input.too_long'],
    [
      'with an over-long description',
      { description: '哨'.repeat(2001) },
      400,
      'input.invalid',
      'description input.too_long',
    ],
    ['with a zero byte', { title: 'a\u0000b' }, 400, 'input.invalid', 'title text.control_characters'],
    [
      'with hidden characters in the address',
      { location: { lng: 1, lat: 1, address: 'a\u202eb' } },
      400,
      'input.invalid',
      'location.address text.control_characters',
    ],
    ['with a field nobody knows', { status: 'closed' }, 400, 'input.invalid', 'status input.unknown_field'],
    [
      'with a picture nobody sent',
      { files: ['0198a000-0000-7000-8000-000000000000'] },
      400,
      'file.unknown',
      'files file.unknown',
    ],
    ['with a picture that is no id', { files: ['../etc/passwd'] }, 400, 'input.invalid', 'files.0 input.format'],
    [
      'of a category nobody knows',
      { category: { standard, kind: 'matter', code: '99999' } },
      400,
      'category.unknown',
      'category category.unknown',
    ],
    [
      'of a moment to come',
      { observedAt: new Date(Date.now() + 6 * 60_000).toISOString() },
      400,
      'input.invalid',
      'observedAt input.in_future',
    ],
    [
      'of a moment long past',
      { observedAt: new Date(Date.now() - 91 * 86_400_000).toISOString() },
      400,
      'input.invalid',
      'observedAt input.long_ago',
    ],
    ['whose title cannot be seen', { title: '\u200b' }, 400, 'input.invalid', 'title input.required'],
    ['by a channel nobody knows', { channel: 'pigeon' }, 400, 'channel.unknown', 'channel channel.unknown'],
    ['from outside the district', { location: { lng: 116.4, lat: 39.9 } }, 422, 'location.outside_district'],
    [
      'handled by oneself without pictures',
      { selfHandled: true },
      422,
      'task.photos_missing',
      'files task.photos_missing',
    ],
    ['that is no JSON', '{"title":', 400, 'input.not_json'],
    ['that is a list', '[]', 400, 'input.invalid'],
  ]

  it.each(wrong)('%s is refused, and nothing is written', async (_title, change, status, code, field) => {
    const before = await read()
    const body = typeof change === 'string' ? change : { ...report, ...change }
    const answer = await ask(reportCase, { as: walker.login, body, headers: { 'idempotency-key': 'refused' } })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    if (field) expect(answer.body.fields?.map(({ path, code: reason }) => `${path} ${reason}`)).toContain(field)
    expect(await read()).toEqual(before)
  })

  it.each([
    ['a clock that goes a little fast', { observedAt: new Date(Date.now() + 4 * 60_000).toISOString() }],
    ['another channel with words of its own', { channel: 'hotline' }],
    ['a title that says it all', { description: undefined }],
  ])('by %s is taken', async (_title, change) => {
    expect((await ask(reportCase, { as: walker.login, body: { ...report, ...change } })).status).toBe(201)
  })

  it('by a channel that a route of the district names is taken', async () => {
    const { region, category: _any, ...route } = await db.processRoute.findFirstOrThrow()
    const own = { ...route, id: newId(), region, channel: 'petition' }
    await db.processRoute.create({ data: own })
    expect((await ask(reportCase, { as: walker.login, body: { ...report, channel: 'petition' } })).status).toBe(201)
    await db.processRoute.delete({ where: { id: own.id } })
  })

  it('of nobody is refused', async () => {
    expect((await ask(reportCase, { body: report })).status).toBe(401)
  })

  it('with HTML in it is taken and shown as text', async () => {
    const html = { title: '<img src=x onerror=alert(1)>', description: '<script>alert("哨")</script>\n& more' }
    const sent = await ask<Reported>(reportCase, { as: walker.login, body: { ...report, ...html } })
    expect(sent.status).toBe(201)
    const seen = await ask(getCase, { as: walker.login, params: { number: sent.body.number } })
    expect(seen.body).toMatchObject(html)
    expect(decodeURIComponent(sent.headers.get('location') ?? '')).toBe(`/api/v1/cases/${sent.body.number}`)
  })

  it('sent ten times at once with one key is one case; with another body it is refused', async () => {
    const headers = { 'idempotency-key': 'phone-1' }
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => ask<Reported>(reportCase, { as: walker.login, body: report, headers })),
    )
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(sent.map(({ body }) => body.number)).size).toBe(1)
    expect(sent.filter((answer) => answer.headers.has('idempotency-replayed'))).toHaveLength(9)
    const before = await read()
    const other = await ask(reportCase, { as: walker.login, body: { ...report, title: '别的' }, headers })
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused'])
    expect(await read()).toEqual(before)
    const others = await ask<Reported>(reportCase, { as: personWith('dutyChief').login, body: report, headers })
    expect(others.body.number).not.toBe(sent[0]?.body.number)
  })

  it('may not carry a key that is none', async () => {
    expect(
      (await ask(reportCase, { as: walker.login, body: report, headers: { 'idempotency-key': 'ä'.repeat(3) } })).body
        .code,
    ).toBe('idempotency.key_invalid')
    expect(
      (await ask(reportCase, { as: walker.login, body: report, headers: { 'idempotency-key': 'x'.repeat(256) } })).body
        .code,
    ).toBe('idempotency.key_invalid')
  })
})

describe('a case', () => {
  let reported: Reported
  let fileId: string

  beforeAll(async () => {
    fileId = String((await ask(uploadFile, { as: walker.login, form: await pictureForm() })).body['id'])
    reported = (await ask<Reported>(reportCase, { as: walker.login, body: { ...report, files: [fileId] } })).body
  })

  it('is told with its events, its way and its times in the zone of the district', async () => {
    const params = { number: reported.number }
    const seen = await ask<{ reportedAt: string; photos: { url: string }[] }>(getCase, { as: walker.login, params })
    expect(seen.body.reportedAt).toMatch(/\+08:00$/)
    expect(seen.body.photos[0]?.url).toBe(`/api/v1/files/${fileId}`)
    const events = await ask<{ items: { type: string }[] }>(listEvents, {
      as: walker.login,
      params,
      query: { order: 'oldest', limit: '1' },
    })
    expect(events.body.items.map(({ type }) => type)).toEqual(['CaseReported'])
    expect((await ask(getFlow, { as: walker.login, params })).status).toBe(200)
    expect(
      (await ask<{ number: string }>(getTrack, { params: { code: reported.trackCode.toLowerCase() } })).body.number,
    ).toBe(reported.number)
  })

  it('and its pictures do not exist for whoever has no part in it', async () => {
    const stranger = await db.person.findFirstOrThrow({
      where: {
        memberships: {
          every: { unit: { path: { contains: 'street2' } } },
          some: { role: { rights: { has: 'case.read' }, reach: 'unit' } },
        },
      },
      select: { login: true },
    })
    expect((await ask(getCase, { as: stranger.login, params: { number: reported.number } })).body.code).toBe(
      'case.not_found',
    )
    expect((await ask(getFile, { as: stranger.login, params: { id: fileId } })).body.code).toBe('file.not_found')
    expect((await ask(getFile, { as: chief.login, params: { id: fileId } })).status).toBe(200)
    const list = await ask<{ items: { number: string }[] }>(listCases, { as: stranger.login })
    expect(list.body.items.map(({ number }) => number)).not.toContain(reported.number)
  })

  it.each([
    ['an unknown move', { kind: 'burn', reason: 'x' }, 400, 'move.unknown'],
    ['a move without a reason', { kind: 'withdraw', reason: '  ' }, 400, 'move.reason_missing'],
    ['voiding without the right', { kind: 'void', reason: '误报' }, 403, 'right.missing'],
  ])('refuses %s', async (_title, body, status, code) => {
    const before = await read()
    const answer = await ask(moveCase, { as: walker.login, params: { number: reported.number }, body })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await read()).toEqual(before)
  })

  it('is not rated before it was answered', async () => {
    const answer = await ask(rateCase, {
      as: walker.login,
      params: { number: reported.number },
      body: { score: 5, satisfied: true },
    })
    expect([answer.status, answer.body.code]).toEqual([422, 'rating.not_open'])
    const beyond = await ask(rateCase, {
      as: walker.login,
      params: { number: reported.number },
      body: { score: 6, satisfied: true },
    })
    expect([beyond.status, beyond.body.fields?.[0]?.message]).toEqual([400, '数值超出范围，应为 1–5'])
  })
})

describe('a step', () => {
  let task: { id: string; role: string }
  let worker: { login: string }
  let params: { id: string }
  let body: TaskBody

  beforeAll(async () => {
    const { number } = (await ask<Reported>(reportCase, { as: walker.login, body: report })).body
    await stack.workers.start()
    await waitFor(
      'every case to rest',
      async () => (await db.case.count({ where: { tasks: { none: { state: 'open' } } } })) === 0,
      60_000,
    )
    task = await waitFor(
      'the first step',
      () => db.task.findFirst({ where: { case: { number }, state: 'open' }, select: { id: true, role: true } }),
      60_000,
    )
    params = { id: task.id }
    worker = await findWorker(task)
    body = (await ask<TaskBody>(getTask, { as: worker.login, params })).body
  })

  async function findWorker({ id, role }: { id: string; role: string }): Promise<{ login: string }> {
    const people = await db.person.findMany({
      where: { memberships: { some: { roleCode: role } } },
      select: { login: true },
    })
    for (const person of people) {
      const seen = await ask<TaskBody>(getTask, { as: person.login, params: { id } })
      if (seen.status === 200 && seen.body.may['complete'] === true) return person
    }
    throw new Error(`nobody may do the step of ${role}`)
  }

  it('stands in the list of whoever may do it', async () => {
    const list = await ask<{ items: { id: string }[]; counts: object }>(listTasks, {
      as: worker.login,
      query: { view: 'claimable', limit: '200' },
    })
    expect(list.body.items.map(({ id }) => id)).toContain(task.id)
    expect(list.body.counts).toBeDefined()
  })

  it('is not there for whoever has nothing to do with it', async () => {
    const before = await read()
    const answer = await ask(completeTask, {
      as: outsider.login,
      params,
      body: { outcome: body.outcomes[0]?.code, form: {} },
    })
    expect([403, 404]).toContain(answer.status)
    expect(['task.not_yours', 'task.not_found']).toContain(answer.body.code)
    expect(await read()).toEqual(before)
  })

  it.each([
    ['an outcome the step does not have', { outcome: 'fly', form: {} }, 'task.outcome_unknown', undefined],
    ['no outcome', { form: {} }, 'task.outcome_missing', 'outcome task.outcome_missing'],
    [
      'an outcome that contradicts the form',
      { outcome: 'real', form: { outcome: 'notReal' } },
      'task.outcome_contradicts',
      'outcome task.outcome_contradicts',
    ],
    [
      'an outcome of another type in the form',
      { outcome: 'real', form: { outcome: 7 } },
      'task.outcome_contradicts',
      'form.outcome task.outcome_contradicts',
    ],
    ['a field the form does not have', { form: { isAdmin: true } }, 'form.invalid', 'form.isAdmin form.unknown_field'],
    [
      'a field that is hidden in this situation',
      { outcome: 'notReal', form: { finding: '裂了一道口子' } },
      'form.invalid',
      'form.finding form.hidden_field',
    ],
    ['control characters', { form: { note: 'a\u0007' } }, 'form.invalid', undefined],
    ['a form that is a list', { form: [] }, 'input.invalid', 'form input.type'],
    ['a field beside the form', { form: {}, assignee: 'me' }, 'input.invalid', 'assignee input.unknown_field'],
  ])('refuses %s, and nothing is written', async (title, given, code, field) => {
    const before = await read()
    const outcome = title.includes('outcome') ? {} : { outcome: body.outcomes[0]?.code }
    const answer = await ask(completeTask, { as: worker.login, params, body: { ...outcome, ...given } })
    expect([answer.status, answer.body.code]).toEqual([400, code])
    if (field) expect(answer.body.fields?.map((fault) => `${fault.path} ${fault.code}`)).toContain(field)
    expect(await read()).toEqual(before)
  })

  it('is claimed once, by one; claiming again with the same key answers the same', async () => {
    const headers = { 'idempotency-key': 'claim-1' }
    const first = await ask(claimTask, { as: worker.login, params, headers })
    const again = await ask(claimTask, { as: worker.login, params, headers })
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    const events = await db.caseEvent.count({
      where: { type: 'StepClaimed', data: { path: ['taskId'], equals: task.id } },
    })
    expect(events).toBe(1)
    const other = await ask(completeTask, { as: worker.login, params, body: { form: {} }, headers })
    expect(other.body.code).toBe('idempotency.key_reused')
  })

  it('that is done is not done again', async () => {
    await db.task.update({
      where: { id: task.id },
      data: { state: 'completed', outcome: body.outcomes[0]?.code ?? null },
    })
    const before = await read()
    const answer = await ask(completeTask, {
      as: worker.login,
      params,
      body: { outcome: body.outcomes[0]?.code, form: {} },
    })
    expect([answer.status, answer.body.code]).toEqual([409, 'task.already_done'])
    expect(await read()).toEqual(before)
  })

  it('that cannot be is not there, however its id is written', async () => {
    for (const id of ['x', '0198a000-0000-7000-8000-000000000000'])
      for (const [door, given] of [[completeTask, { form: {} }] as const, [getTask, undefined] as const]) {
        const answer = await ask(door, { as: worker.login, params: { id }, ...(given && { body: given }) })
        expect([answer.status, answer.body.code]).toEqual([404, 'task.not_found'])
      }
  })
})
