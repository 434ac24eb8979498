import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toIncidentMessage } from '@/domain/process/incident-words.ts'
import type { Result } from '@/domain/shared/result.ts'
import { createDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { searchCategories } from '@/server/services/categories/search-categories.ts'
import { listGrids } from '@/server/services/grids/list-grids.ts'
import { countIncidents } from '@/server/services/incidents/count-incidents.ts'
import { listIncidents } from '@/server/services/incidents/list-incidents.ts'
import { countUnread } from '@/server/services/notifications/count-unread.ts'
import { listNotifications } from '@/server/services/notifications/list-notifications.ts'
import { markRead } from '@/server/services/notifications/mark-read.ts'
import { getProcess } from '@/server/services/processes/get-process.ts'
import { listProcesses } from '@/server/services/processes/list-processes.ts'
import { listRoutes } from '@/server/services/processes/list-routes.ts'
import { findTrackPhoto } from '@/server/services/track/find-track-photo.ts'
import { getTrack } from '@/server/services/track/get-track.ts'
import { listUnits } from '@/server/services/units/list-units.ts'
import { createWorld, minute } from './read-world.ts'
import type { World } from './read-world.ts'

const db = createDb()
const now = new Date()
let world: World
type Someone = Awaited<ReturnType<World['person']>>
let chief: Someone
let fixer: Someone
let farChief: Someone
let found: Awaited<ReturnType<World['report']>>

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

beforeAll(async () => {
  world = await createWorld(db)
  const { units } = world
  chief = await world.person('值班长', 'chief', units.housing, world.regionOf)
  farChief = await world.person('远街长', 'chief', units.farStreet)
  fixer = await world.person('修理', 'fix', units.housing)
  found = await world.report(null, units.grid, {})
})

afterAll(async () => {
  await db.$disconnect()
})

describe('notifications', () => {
  it('are listed newest first, read once and never those of others', async () => {
    const row = (n: number, personId: string) => ({
      ...{ id: newId(), personId, caseId: found.id, cause: `c${n}`, text: 'urge', params: { number: found.number } },
    })
    await db.notification.createMany({ data: [row(1, fixer.id), row(2, fixer.id), row(3, chief.id)] })
    const page = valueOf(await listNotifications(fixer, { limit: 1 }, db))
    const rest = valueOf(await listNotifications(fixer, { limit: 1, cursor: page.nextCursor }, db))
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([1, 1, null])
    expect(page.items[0]).toMatchObject({ text: 'urge', caseNumber: found.number, readAt: null })
    const id = page.items[0]?.id ?? ''
    expect(await markRead(chief, { id }, db)).toMatchObject({ error: { code: 'notification.not_found' } })
    expect(valueOf(await markRead(fixer, { id }, db))).toBe(1)
    expect(valueOf(await markRead(fixer, { id }, db))).toBe(0)
    expect(await countUnread(fixer, db)).toBe(1)
    expect(valueOf(await listNotifications(fixer, { unread: true }, db)).items).toHaveLength(1)
    expect(valueOf(await markRead(fixer, 'all', db))).toBe(1)
    expect(await countUnread(chief, db)).toBe(1)
  })
})

describe('the district', () => {
  it('lists units of a subtree in the order of the tree, page by page', async () => {
    const { street, community, grid, housing } = world.units
    const page = valueOf(await listUnits({ under: street.code, limit: 2 }, db))
    const rest = valueOf(await listUnits({ under: street.code, limit: 2, cursor: page.nextCursor }, db))
    expect([...page.items, ...rest.items].map(({ code }) => code)).toEqual([street.code, community.code, grid.code])
    expect(page.items[1]).toMatchObject({ parent: street.code, nameEn: 'comm1 unit' })
    expect(valueOf(await listUnits({ q: housing.name }, db)).items.map(({ code }) => code)).toEqual([housing.code])
    expect(await listUnits({ under: 'nowhere' }, db)).toMatchObject({ error: { code: 'unit.unknown' } })
  })

  it('draws its grids with the names of the regions above', async () => {
    const { features } = await listGrids(db)
    const { grid, farGrid, community, street } = world.units
    expect(features.find(({ properties }) => properties.code === grid.code)).toMatchObject({
      type: 'Feature',
      properties: {
        ...{ nameEn: 'grid1 unit', gridCode: `${world.mark}-1` },
        ...{ community: community.name, communityEn: 'comm1 unit', street: street.name, streetEn: 'street1 unit' },
      },
      geometry: { type: 'Polygon' },
    })
    expect(features.some(({ properties }) => properties.code === farGrid.code)).toBe(false)
  })

  it('finds categories with what the district adds today', async () => {
    const { category, units } = world
    await db.categoryOverlay.createMany({
      data: [
        { id: newId(), categoryId: category.id, validFrom: new Date(0), validTo: new Date(1), criteria: '旧' },
        {
          id: newId(),
          categoryId: category.id,
          validFrom: new Date(2),
          leadUnit: units.housing.code,
          limitAmount: 4,
          limitUnit: 'hour',
          criteria: '新',
          emergency: true,
        },
      ],
    })
    const other = createDb()
    const [hit] = await searchCategories({ q: '暴露', standard: category.standard }, other)
    await other.$disconnect()
    expect(hit).toMatchObject({
      code: category.code,
      local: true,
      overlay: {
        leadUnit: { name: units.housing.name },
        limit: { amount: 4, unit: 'hour' },
        criteria: '新',
        emergency: true,
      },
    })
  })
})

describe('processes', () => {
  it('show open and late cases at each step, waits included', async () => {
    const { units, roles, version } = world
    const epoch = Math.floor(Math.random() * 1e9)
    await world.step(found.id, { role: roles.fix.code, unitId: units.housing.id }, { now, inMinutes: -5 })
    const waiting = await world.report(null, units.grid)
    await db.instanceClaim.create({ data: { caseId: waiting.id, incarnation: 1, epoch, instanceKey: '7' } })
    await db.engineElement.create({
      data: {
        epoch,
        key: '8',
        instanceKey: '7',
        elementId: 'Wait_Rating',
        type: 'EVENT_BASED_GATEWAY',
        scopeKey: '7',
        state: 'active',
        enteredAt: now,
        position: 1n,
      },
    })
    const list = valueOf(await listProcesses(chief, db))
    expect(list.find(({ key }) => key === version.processKey)).toMatchObject({
      ...{ open: 2, late: 1, versions: [{ version: 1, current: true, open: 2 }] },
      steps: [
        { elementId: 'Task_Handle', open: 1, late: 1 },
        { elementId: 'Wait_Rating', open: 1, late: 0 },
      ],
    })
    const detail = valueOf(await getProcess(chief, version.processKey, {}, db))
    expect(detail).toMatchObject({
      bpmn: '<bpmn/>',
      version: 1,
      versions: [{ current: true, engineKey: null, open: 2 }],
    })
    expect(detail.steps).toHaveLength(2)
  })

  it('are told to nobody without the right, and unknown ones do not exist', async () => {
    expect(await listProcesses(fixer, db)).toMatchObject({ error: { code: 'right.missing' } })
    expect(await listRoutes(fixer, db)).toMatchObject({ error: { code: 'right.missing' } })
    expect(await getProcess(chief, 'none', {}, db)).toMatchObject({ error: { code: 'process.not_found' } })
    expect(await getProcess(chief, world.version.processKey, { version: 9 }, db)).toMatchObject({
      error: { code: 'process.not_found' },
    })
  })

  it('list the routes with the names of their regions', async () => {
    const { version, units } = world
    await db.processRoute.create({ data: { id: newId(), processKey: version.processKey, region: units.street.path } })
    const routes = valueOf(await listRoutes(chief, db))
    expect(routes.find(({ process }) => process.key === version.processKey)).toMatchObject({
      channel: null,
      region: { name: units.street.name },
    })
  })
})

describe('incidents', () => {
  it('name what stands still in reach, oldest first, with what may be done', async () => {
    const { version, units } = world
    const epoch = ((await db.engineEpoch.aggregate({ _max: { epoch: true } }))._max.epoch ?? 0) + 1
    await db.engineEpoch.create({ data: { epoch, marker: newId() } })
    const [stuck, parked, adrift] = await Promise.all([1, 2, 3].map(() => world.report(null, units.grid)))
    if (!stuck || !parked || !adrift) throw new Error('no cases')
    await db.instanceClaim.create({ data: { caseId: stuck.id, incarnation: 1, epoch, instanceKey: '1' } })
    const incident = {
      epoch,
      instanceKey: '1',
      elementId: 'Task_Handle',
      elementKey: '2',
      type: 'JOB_NO_RETRIES',
      message: toIncidentMessage('Task_Handle', { zh: '没有变量', en: 'no variable' }),
      createdAt: new Date(now.getTime() - 3 * minute),
    }
    await db.engineIncident.createMany({
      data: [
        { ...incident, key: '3', state: 'open' },
        { ...incident, key: '4', state: 'resolved' },
        { ...incident, key: '5', state: 'open', instanceKey: '99' },
      ],
    })
    await db.outbox.create({
      data: {
        caseId: parked.id,
        incarnation: 1,
        kind: 'start',
        payload: {},
        state: 'parked',
        lastError: 'refused',
        createdAt: new Date(now.getTime() - 2 * minute),
      },
    })
    await db.case.update({
      where: { id: adrift.id },
      data: { adrift: 'nothing_waits', adriftSince: new Date(now.getTime() - minute) },
    })
    const { items } = valueOf(await listIncidents(chief, { processKey: version.processKey }, db))
    expect(items.map(({ kind, caseNumber, mayRetry }) => [kind, caseNumber, mayRetry])).toEqual([
      ['engine', stuck.number, true],
      ['outbox', parked.number, true],
      ['adrift', adrift.number, false],
    ])
    expect(items[0]).toMatchObject({
      id: `engine-${epoch}-3`,
      ...{ reason: '没有变量', reasonEn: 'no variable' },
      restPoints: [{ elementId: 'Task_Handle', name: '处置' }],
    })
    expect(items.slice(1).map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/不接受命令 start：refused。请/),
      expect.stringMatching(/没有人也没有程序在办这个案件。请/),
    ])
    const counts = valueOf(await countIncidents(chief, db))
    const { items: every } = valueOf(await listIncidents(chief, { limit: 200 }, db))
    expect([counts.of(version.processKey), counts.all]).toEqual([3, every.length])
    expect(valueOf(await countIncidents(farChief, db)).of(version.processKey)).toBe(0)
    expect(await countIncidents(fixer, db)).toMatchObject({ error: { code: 'right.missing' } })
    expect(valueOf(await listIncidents(farChief, { processKey: version.processKey }, db)).items).toEqual([])
    const lost = valueOf(await listIncidents(farChief, {}, db)).items.filter(({ id }) => id === `engine-${epoch}-5`)
    expect(lost).toMatchObject([{ caseNumber: null, mayRetry: true }])
    expect(await listIncidents(fixer, {}, db)).toMatchObject({ error: { code: 'right.missing' } })
    const first = valueOf(await listIncidents(chief, { processKey: version.processKey, limit: 2 }, db))
    const rest = valueOf(
      await listIncidents(chief, { processKey: version.processKey, limit: 2, cursor: first.nextCursor }, db),
    )
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  })
})

describe('the reporter’s page', () => {
  it('tells plain words and no names, and shows the finished work only after the answer', async () => {
    const { statuses } = world
    const file = await db.file.create({
      data: { id: newId(), sha256: newId(), mime: 'image/webp', bytes: 1, width: 4, height: 3 },
    })
    await db.casePhoto.create({ data: { id: newId(), caseId: found.id, fileId: file.id, phase: 'after', at: now } })
    const event = (seq: number, type: string, data: object) => ({
      caseId: found.id,
      seq,
      type,
      data,
      at: now,
      actor: 'system',
      personId: fixer.id,
      prevHash: '',
      hash: '',
    })
    await db.caseEvent.createMany({
      data: [event(1, 'CaseReported', {}), event(2, 'StepOpened', { status: statuses.doing })],
    })
    const before = valueOf(await getTrack(found.trackCode, 'zh', db))
    expect(before).toMatchObject({
      phase: 'working',
      words: '已安排处理',
      photosAfter: [],
      rating: { open: false, given: null },
    })
    expect(before.steps.map(({ words, done }) => [words, done])).toEqual([
      ['已收到，正在看', true],
      ['已安排处理', true],
      ['已办完', false],
    ])
    expect(await findTrackPhoto(found.trackCode, file.id, db)).toMatchObject({ error: { code: 'file.not_found' } })
    await db.case.update({ where: { id: found.id }, data: { reply: '井盖已换新' } })
    await db.caseEvent.createMany({ data: [event(3, 'ChannelAnswered', {}), event(4, 'RatingRequested', {})] })
    await db.rating.create({
      data: {
        id: newId(),
        caseId: found.id,
        round: 1,
        state: 'open',
        openedAt: now,
        dueAt: new Date(now.getTime() + minute),
      },
    })
    const after = valueOf(await getTrack(found.trackCode.toLowerCase(), 'en', db))
    expect(after).toMatchObject({
      phase: 'answered',
      words: 'There is an answer, please rate it',
      reply: '井盖已换新',
      rating: { open: true, round: 1 },
    })
    expect(after.photosAfter).toMatchObject([{ width: 4, url: `/api/v1/track/${found.trackCode}/photos/${file.id}` }])
    expect(JSON.stringify(after)).not.toContain('修理')
    expect(valueOf(await findTrackPhoto(found.trackCode, file.id, db)).sha256).toBe(file.sha256)
  })

  it.each(['', 'x', '0123456789AB', "' or 1=1"])('does not know the code "%s"', async (code) => {
    expect(await getTrack(code, 'zh', db)).toMatchObject({ error: { code: 'track.unknown' } })
  })
})
