import { readdirSync } from 'node:fs'
import path from 'node:path'
import SwaggerParser from '@apidevtools/swagger-parser'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { apiRoutes } from '@/app/api/routes.ts'
import { GET as openApi } from '@/app/api/openapi.json/route.ts'
import { GET as ready } from '@/app/api/health/ready/route.ts'
import { GET as getCase } from '@/app/api/v1/cases/[number]/route.ts'
import { GET as getFile } from '@/app/api/v1/files/[id]/route.ts'
import { POST as uploadFile } from '@/app/api/v1/files/route.ts'
import { GET as locate } from '@/app/api/v1/grids/locate/route.ts'
import { GET as listGrids } from '@/app/api/v1/grids/route.ts'
import { GET as listCases, POST as reportCase } from '@/app/api/v1/cases/route.ts'
import { GET as me } from '@/app/api/v1/me/route.ts'
import { GET as listNotifications } from '@/app/api/v1/notifications/route.ts'
import { POST as readAll } from '@/app/api/v1/notifications/read/route.ts'
import { POST as grantRole } from '@/app/api/v1/people/[login]/roles/route.ts'
import { GET as searchCategories } from '@/app/api/v1/categories/route.ts'
import { GET as listUnits } from '@/app/api/v1/units/route.ts'
import { loadActor } from '@/server/auth/actor.ts'
import type { Person } from '@/domain/policy/person.ts'
import { env } from '@/server/env.ts'
import { newId } from '@/server/ids.ts'
import { awaitedExporter } from '@/server/services/health/awaited-exporter.ts'
import { signIn } from '@/server/auth/sign-in.ts'
import { db } from '@/server/db/client.ts'
import { absentCode } from '@/server/http/absent-code.ts'
import type { Route } from '@/server/http/definition.ts'
import type { OtherMethod } from '@/server/http/other-methods.ts'
import { ask, countRows, fileForm, personWith, pictureForm, sessionOf } from './api-client.ts'

const chief = personWith('dutyChief')
const handler = personWith('handler')
const admin = personWith('systemAdmin')
type Page = { items: { code: string }[]; nextCursor: string | null }
type Corner = [number, number]
type Grids = { features: [{ geometry: { coordinates: [[Corner, Corner, Corner]] } }] }
type Operation = { operationId: string; parameters?: { in: string; name: string }[]; responses: object }
const write = { 'sec-fetch-site': 'same-origin' }

describe('the door', () => {
  it('asks everybody who they are, in their language', async () => {
    const { status, body, headers } = await ask(me)
    expect([status, body.code, headers.get('content-type')]).toEqual([
      401,
      'auth.required',
      'application/problem+json; charset=utf-8',
    ])
    expect(body.title).toBe('请先登录')
    expect((await ask(me, { headers: { 'accept-language': 'en' } })).body.title).toBe('Sign in first')
    expect(headers.get('www-authenticate')).toContain('Bearer')
  })

  it('opens by API key and by session, and by nothing else', async () => {
    expect((await ask(me, { as: chief.login })).body.login).toBe(chief.login)
    expect((await ask(me, { headers: await sessionOf(chief.login) })).body.login).toBe(chief.login)
    for (const authorization of ['Bearer ys_wrong', `Basic ${chief.apiKey}`, `Bearer ${chief.apiKey}x`, chief.apiKey])
      expect((await ask(me, { headers: { authorization } })).status).toBe(401)
    const { cookie } = await sessionOf(chief.login)
    expect((await ask(me, { headers: { authorization: `Bearer ${cookie?.split('=')[1]}` } })).status).toBe(401)
    expect((await ask(me, { headers: { cookie: 'next-auth.session-token=forged' } })).status).toBe(401)
  })

  it('is shut at the next request for whoever was disabled, changed the password, or lost the key', async () => {
    const person = await db.person.findUniqueOrThrow({ where: { login: handler.login } })
    const session = await sessionOf(handler.login)
    expect((await ask(me, { headers: session })).status).toBe(200)
    await db.person.update({ where: { id: person.id }, data: { active: false } })
    expect((await ask(me, { headers: session })).status).toBe(401)
    expect((await ask(me, { as: handler.login })).status).toBe(401)
    await db.person.update({ where: { id: person.id }, data: { active: true, sessionVersion: { increment: 1 } } })
    expect((await ask(me, { headers: session })).status).toBe(401)
    expect((await ask(me, { as: handler.login })).status).toBe(200)
    await db.apiKey.updateMany({ where: { personId: person.id }, data: { revokedAt: new Date() } })
    expect((await ask(me, { as: handler.login })).status).toBe(401)
    await db.apiKey.updateMany({ where: { personId: person.id }, data: { revokedAt: null } })
  })

  it('refuses changes that another site sends with our cookie; a key is nobody’s by accident', async () => {
    const session = await sessionOf(chief.login)
    expect((await ask(readAll, { headers: { ...session, 'sec-fetch-site': 'cross-site' } })).body.code).toBe(
      'auth.cross_site',
    )
    expect(
      (await ask(readAll, { headers: { ...session, origin: 'https://evil.example', host: 'localhost:3000' } })).status,
    ).toBe(403)
    expect((await ask(readAll, { headers: { ...session, ...write } })).status).toBe(200)
    expect((await ask(readAll, { as: chief.login, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200)
  })

  it('says what a notification is about in the language of the reader', async () => {
    const person = await db.person.findUniqueOrThrow({ where: { login: chief.login } })
    const params = { step: '立案', by: '王建国' }
    await db.notification.create({ data: { id: newId(), personId: person.id, cause: 'x', text: 'released', params } })
    type Told = { items: { text: string; message: string }[] }
    const told = async (language: string) =>
      (await ask<Told>(listNotifications, { as: chief.login, headers: { 'accept-language': language } })).body.items[0]
    expect(await told('zh-CN')).toMatchObject({
      text: 'released',
      message: '王建国把您领的“立案”放回了，本单位的人都能领',
    })
    expect((await told('en'))?.message).toContain('was put back by 王建国')
  })

  it('tells a wrong password and an unknown login the same, and locks after six', async () => {
    const answer = async (login: string, password: string, address = '10.1.1.1') => {
      const result = await signIn(login, password, address)
      return result.ok ? result.value.login : result.error.code
    }
    expect(await answer(chief.login, chief.password)).toBe(chief.login)
    expect(await answer('nobody', 'x')).toBe('auth.wrong')
    for (let i = 0; i < 6; i += 1) expect(await answer(chief.login, `wrong${i}`)).toBe('auth.wrong')
    expect(await answer(chief.login, chief.password)).toBe('auth.locked')
    expect(await answer(chief.login, chief.password, '10.1.1.2')).toBe(chief.login)
  })
})

describe('an actor', () => {
  it('holds roles with the reach of their unit or region', async () => {
    const person = await db.person.findUniqueOrThrow({ where: { login: handler.login } })
    const actor = await loadActor(person.id)
    const unit = await db.unit.findUniqueOrThrow({ where: { code: handler.unit } })
    expect(actor?.memberships.find(({ role }) => role === 'handler')).toMatchObject({
      unitPath: unit.path,
      reachPath: unit.path,
    })
    const boss = await loadActor((await db.person.findUniqueOrThrow({ where: { login: chief.login } })).id)
    const held = boss?.memberships.find(({ role }) => role === 'dutyChief')
    expect(held?.unitPath.startsWith(held.reachPath)).toBe(true)
    expect(held?.unitPath).not.toBe(held?.reachPath)
    expect(await loadActor('0198a000-0000-7000-8000-000000000000')).toBeNull()
  })
})

describe('input', () => {
  it('is named where it is wrong, with the cure and a trace', async () => {
    const trace = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`
    const { status, body, headers } = await ask(listCases, {
      as: chief.login,
      query: { limit: '0', lamp: 'pink', role: 'x' },
      headers: { traceparent: trace },
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'input.invalid', instance: '/api/v1/cases', traceId: 'ab'.repeat(16) })
    expect(body.fields?.map(({ path: at, code }) => `${at} ${code}`).sort()).toEqual([
      'lamp input.not_an_option',
      'limit input.out_of_range',
      'role input.unknown_field',
    ])
    expect(headers.get('traceparent')).toMatch(new RegExp(`^00-${'ab'.repeat(16)}-`))
    expect(body.fields?.[0]?.cure).not.toBe('')
  })

  it('holds no NUL, in what is looked for, in what is sent, and in an address', async () => {
    const fault = { code: 'input.invalid', fields: [{ code: 'text.control_characters' }] }
    const searched = await ask(listCases, { as: chief.login, query: { q: 'a\0' } })
    expect(searched.body).toMatchObject({ ...fault, fields: [{ path: 'q' }] })
    const sent = await ask(reportCase, { as: chief.login, body: { location: { address: '\0' } } })
    expect(sent.body).toMatchObject({ ...fault, fields: [{ path: 'location.address' }] })
    expect((await ask(getCase, { as: chief.login, params: { number: '映\0' } })).status).toBe(404)
  })

  it('of a list is a cursor of ours or none', async () => {
    const nul = { at: '2026-01-01T00:00:00.000Z', id: '\0' }
    for (const cursor of [
      'x',
      'bnVsbA',
      ...[{ id: 1 }, nul].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
    ])
      expect((await ask(listCases, { as: chief.login, query: { cursor } })).body.code).toBe('cursor.invalid')
  })

  it('that can name nothing is answered like what is not there', async () => {
    expect((await ask(getFile, { as: chief.login, params: { id: 'x' } })).body.code).toBe('file.not_found')
    expect((await ask(getCase, { as: chief.login, params: { number: 'x' } })).body.code).toBe('case.not_found')
    const silent = apiRoutes.filter(({ definition }) => definition.params && absentCode(definition) === 'route.unknown')
    expect(silent.map(({ definition }) => definition.name)).toEqual([])
  })
})

describe('who has no right to it', () => {
  const guarded = apiRoutes.filter(({ definition: { right } }) => right !== undefined && right !== 'process.read')
  const drawing = apiRoutes.filter(({ definition: { tag } }) => tag === 'drafts')

  it('is said so for every draft, whatever is done with it', () => {
    expect(drawing.length).toBeGreaterThan(5)
    expect(drawing.filter((route) => !guarded.includes(route))).toEqual([])
  })

  it('is said so for every trial, whatever is sent to it', () => {
    const sent = apiRoutes.filter(({ definition: { tag, body } }) => tag === 'trials' && body !== undefined)
    expect(sent.length).toBeGreaterThan(3)
    expect(sent.filter((route) => !guarded.includes(route))).toEqual([])
  })

  it.each(guarded.map((route) => [route.definition.name, route] as const))(
    '%s: hears that first, and not what is wrong with the body',
    async (_name, route) => {
      const { body, params: known } = route.definition
      const params = Object.fromEntries(Object.keys(known?.shape ?? {}).map((name) => [name, '1']))
      const asked = { as: handler.login, params, ...(body && { body: '{' }) }
      const { status, body: problem } = await ask(route, asked)
      expect([status, problem.code]).toEqual([403, 'right.missing'])
    },
  )
})

describe('an address', () => {
  const root = path.resolve(import.meta.dirname, '../../app/api')
  const doors = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('route.ts') && !file.includes('[...'),
  )

  it.each(doors)('%s refuses every method it does not have, in words, and says which it has', async (file) => {
    const door = (await import(path.join(root, file))) as Record<string, OtherMethod | Route>
    const isOwn = (method: string) => method in door && 'definition' in (door[method] ?? {})
    const own = file.startsWith('v1') ? ['GET', 'POST', 'PUT', 'DELETE'].filter(isOwn) : ['GET']
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((name) => !own.includes(name))) {
      const refuse = door[method] as OtherMethod | undefined
      const answer = refuse?.(new NextRequest(`http://localhost:3000/api/${file}`, { method }))
      const body = (await answer?.json()) as { code: string; cure: string }
      expect([method, answer?.status, body.code]).toEqual([method, 405, 'method.not_allowed'])
      const allow = answer?.headers.get('allow') ?? ''
      expect(allow.split(', ').filter((name) => !['HEAD', 'OPTIONS'].includes(name))).toEqual(own)
      expect(body.cure).toContain(allow)
      const options = (door['OPTIONS'] as OtherMethod)(new NextRequest('http://localhost:3000/', { method: 'OPTIONS' }))
      expect([options.status, options.headers.get('allow')]).toEqual([204, allow])
    }
  })
})

describe('the district', () => {
  it('finds categories by pinyin initials and units by their subtree, page by page', async () => {
    const { body } = await ask<Page>(searchCategories, { as: chief.login, query: { q: 'jg' } })
    expect(body.items.length).toBeGreaterThan(0)
    const first = await ask<Page>(listUnits, { as: chief.login, query: { kind: 'region', level: 'grid', limit: '20' } })
    const second = await ask<Page>(listUnits, {
      as: chief.login,
      query: { kind: 'region', level: 'grid', limit: '20', cursor: first.body.nextCursor ?? '' },
    })
    expect(first.body.items).toHaveLength(20)
    expect(second.body.nextCursor).toBeNull()
    expect(new Set([...first.body.items, ...second.body.items].map(({ code }) => code)).size).toBe(
      20 + second.body.items.length,
    )
  })

  it('knows the grid of a point, and that far away is outside', async () => {
    const grids = await ask<Grids>(listGrids, { as: chief.login })
    const [[lng, lat], , [lng2, lat2]] = grids.body.features[0].geometry.coordinates[0]
    const inside = await ask(locate, {
      as: chief.login,
      query: { lng: String((lng + lng2) / 2), lat: String((lat + lat2) / 2) },
    })
    expect(inside.status).toBe(200)
    const outside = await ask(locate, { as: chief.login, query: { lng: '0', lat: '0' } })
    expect([outside.status, outside.body.code]).toEqual([422, 'location.outside_district'])
  })
})

describe('a picture', () => {
  it('is seen by its uploader alone while no case has it, also small, and is never sent twice to a browser that has it', async () => {
    const sent = await ask(uploadFile, { as: chief.login, form: await pictureForm() })
    expect([sent.status, sent.body.width, sent.body.height]).toEqual([201, 640, 480])
    const params = { id: sent.body.id as string }
    const seen = await ask(getFile, { as: chief.login, params })
    expect([seen.status, seen.headers.get('content-type'), seen.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/jpeg',
      'nosniff',
    ])
    expect(seen.headers.get('content-security-policy')).toContain('sandbox')
    const small = await ask(getFile, { as: chief.login, params, query: { w: '300' } })
    expect(small.headers.get('content-type')).toBe('image/webp')
    const again = await ask(getFile, {
      as: chief.login,
      params,
      headers: { 'if-none-match': seen.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect((await ask(getFile, { as: handler.login, params })).body.code).toBe('file.not_found')
    expect((await ask(getFile, { params })).status).toBe(401)
  })

  it.each([
    ['text', new TextEncoder().encode('<script>alert(1)</script>'), 400, 'file.not_image'],
    ['nothing', new Uint8Array(), 400, 'file.empty'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 413, 'file.too_large'],
  ])('is not %s, and nothing is kept of it', async (_title, bytes, status, code) => {
    const before = await countRows()
    const answer = await ask(uploadFile, { as: chief.login, form: fileForm(bytes) })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await countRows()).toEqual(before)
  })
})

describe('roles', () => {
  const params = { login: handler.login }
  const body = { role: 'verifier', unit: handler.unit }

  it('are given by whoever may edit the organisation there, once', async () => {
    const held = () => db.membership.count({ where: { person: { login: handler.login }, roleCode: 'verifier' } })
    const before = await held()
    for (let i = 0; i < 2; i += 1) expect((await ask(grantRole, { as: admin.login, params, body })).status).toBe(200)
    expect(await held()).toBe(before + 1)
  })

  it.each([
    ['by others', chief.login, params, body, 403, 'right.missing'],
    ['to nobody', admin.login, { login: 'nobody' }, body, 404, 'person.not_found'],
    ['that do not exist', admin.login, params, { ...body, role: 'emperor' }, 400, 'role.unknown'],
    ['in units that do not exist', admin.login, params, { ...body, unit: 'nowhere' }, 400, 'unit.unknown'],
    ['with fields beside', admin.login, params, { ...body, rights: ['system.operate'] }, 400, 'input.invalid'],
  ])('are not given %s', async (_title, as, to, given, status, code) => {
    const before = await countRows()
    const answer = await ask(grantRole, { as, params: to, body: given })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await countRows()).toEqual(before)
  })
})

describe('the description', () => {
  it('names every route there is, and no other', () => {
    const root = path.resolve(import.meta.dirname, '../../app/api/v1')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('route.ts') && !file.startsWith('['),
    )
    const addresses = files.map((file) => `/api/v1/${path.dirname(file).replace(/\[(\w+)\]/g, '{$1}')}`)
    expect([...new Set(apiRoutes.map(({ definition }) => definition.path))].sort()).toEqual(addresses.sort())
  })

  it('is OpenAPI 3.1 with one name per operation and nothing that points nowhere', async () => {
    const document = (await openApi().json()) as { openapi: string; paths: Record<string, Record<string, Operation>> }
    expect(document.openapi).toBe('3.1.0')
    await SwaggerParser.validate(structuredClone(document) as never)
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
    expect(operations).toHaveLength(apiRoutes.length)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const [address, item] of Object.entries(document.paths))
      for (const { parameters = [], responses } of Object.values(item)) {
        const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
        expect(named.sort()).toEqual([...address.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
        expect(Object.keys(responses).some((code) => code.startsWith('2'))).toBe(true)
      }
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref)
    expect(new Set(refs)).toEqual(new Set(['#/components/schemas/Problem']))
    expect(JSON.stringify(document)).not.toContain('$schema')
  })
})

describe('readiness', () => {
  it('says which part is down and what waits for it', async () => {
    await db.heartbeat.deleteMany()
    const answer = await ready()
    const body = (await answer.json()) as {
      status: string
      parts: { part: string; state: string }[]
      waiting: object[]
    }
    expect([answer.status, body.status]).toEqual([503, 'down'])
    const states = Object.fromEntries(body.parts.map(({ part, state }) => [part, state]))
    expect(states).toEqual({ database: 'up', migrations: 'up', workers: 'down', engine: 'down', mirror: 'up' })
    expect(body.waiting).toHaveLength(2)
  })

  it('names the settings of an engine that never reported, to whoever may publish, until it does', async () => {
    const see = async ({ login }: { login: string }) => {
      const { id } = await db.person.findUniqueOrThrow({ where: { login } })
      return awaitedExporter((await loadActor(id)) as Person)
    }
    const admin = personWith('processAdmin')
    const [epoch, version] = [7, newId()]
    await db.engineEpoch.create({ data: { epoch, marker: newId() } })
    await db.process.create({ data: { key: 'silent', name: '无声' } })
    const texts = { bpmn: '', dmns: [], forms: {}, model: {}, deployedBpmn: '', deployedDmns: [] }
    const deployed = { epoch, definitionKey: '1', engineVersion: 1, deployedAt: new Date(Date.now() - 60_000) }
    await db.processVersion.create({
      data: {
        id: version,
        processKey: 'silent',
        version: 1,
        checksum: '',
        ...texts,
        deployments: { create: deployed },
      },
    })
    expect((await see(admin))?.settings).toMatchObject({
      ZEEBE_BROKER_EXPORTERS_MIRROR_ARGS_URL: `http://127.0.0.1:${env.MIRROR_PORT}`,
    })
    expect(await see(chief)).toBeNull()
    await db.enginePosition.create({ data: { epoch, partition: 1, position: 1n } })
    expect(await see(admin)).toBeNull()
  })
})
