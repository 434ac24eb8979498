import { reachPathOf } from '@/domain/policy/person.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { Db } from '@/server/db/client.ts'
import type { Prisma } from '@/server/db/generated/client.ts'
import { newId } from '@/server/ids.ts'

export const minute = 60_000

/** A small district with ids and codes of its own, so that it may share a database with anything. */
export type World = Awaited<ReturnType<typeof createWorld>>

/** Writes units, roles, people, a category and a published process; gives their ids and builders for cases and steps. */
export async function createWorld(db: Db) {
  const mark = newId().slice(-8)
  const unit = (
    code: string,
    parent: { id: string; path: string } | null,
    kind: 'region' | 'department',
    level: string,
  ) => ({
    id: newId(),
    code: `${mark}.${code}`,
    name: `${code}-${mark}`,
    nameEn: `${code} unit`,
    kind,
    level,
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? '/'}${mark}.${code}/`,
  })
  const city = unit('city', null, 'region', 'city')
  const district = unit('dist', city, 'region', 'district')
  const street = unit('street1', district, 'region', 'street')
  const community = unit('comm1', street, 'region', 'community')
  const grid = unit('grid1', community, 'region', 'grid')
  const farStreet = unit('street2', district, 'region', 'street')
  const farGrid = unit('grid2', farStreet, 'region', 'grid')
  const housing = unit('housing', district, 'department', 'district')
  const water = unit('water', district, 'department', 'district')
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 28],
        [113.01, 28],
        [113.01, 28.01],
        [113, 28.01],
        [113, 28],
      ],
    ],
  }
  await db.unit.createMany({
    data: [
      city,
      district,
      street,
      community,
      { ...grid, area, gridCode: `${mark}-1` },
      farStreet,
      farGrid,
      housing,
      water,
    ],
  })
  const role = (code: string, reach: string, ...rights: string[]) => ({
    code: `${mark}.${code}`,
    name: `${code}岗`,
    nameEn: code,
    reach,
    rights,
  })
  const roles = {
    fix: role('fix', 'unit', 'case.read'),
    blind: role('blind', 'unit'),
    lead: role('lead', 'unit', 'case.read', 'task.assign', 'case.urge'),
    boss: role(
      'boss',
      'region',
      'case.read',
      'case.approveHold',
      'case.approveLaterExtension',
      'case.oversee',
      'board.read',
    ),
    chief: role(
      'chief',
      'region',
      'case.read',
      'case.readReporter',
      'case.void',
      'case.approveExtension',
      'case.urge',
      'incident.read',
      'incident.retry',
      'process.read',
    ),
  }
  await db.role.createMany({ data: Object.values(roles) })

  /** A person who holds one role in one unit, as the policy knows them. */
  async function person(
    name: string,
    role: keyof typeof roles,
    at: { id: string; path: string },
    regionPath = at.path,
  ) {
    const id = newId()
    const { code, rights, reach } = roles[role]
    await db.person.create({
      data: {
        id,
        login: `${name}-${id}`,
        name,
        passwordHash: '-',
        memberships: { create: { id: newId(), roleCode: code, unitId: at.id } },
      },
    })
    const reachPath = reachPathOf({ path: at.path, regionPath }, reach as 'unit')
    const held: Person = { id, memberships: [{ role: code, rights, unitPath: at.path, reachPath }] }
    return { ...held, name }
  }
  const category = {
    id: newId(),
    standard: `T${mark}`,
    kind: 'matter',
    code: `0${mark}`,
    name: '暴露垃圾',
    classCode: '06',
    className: '环境',
    pinyin: 'baolulaji bllj',
    synonyms: [],
  }
  await db.category.create({ data: category })
  const statuses = { doing: `${mark}.doing`, done: `${mark}.done` }
  await db.status.createMany({
    data: [
      { code: statuses.doing, name: '处置中', nameEn: 'Handling', rank: 30, phase: 'working' },
      { code: statuses.done, name: '已办结', nameEn: 'Closed', rank: 90, phase: 'closed' },
    ],
  })
  const version = { id: newId(), processKey: `p-${mark}`, version: 1 }
  await db.process.create({ data: { key: version.processKey, name: '测试流程', currentVersion: 1 } })
  await db.processVersion.create({
    data: {
      ...version,
      ...{ checksum: '-', bpmn: '<bpmn/>', dmns: [], deployedBpmn: '', deployedDmns: [] },
      forms: {
        handle: {
          type: 'default',
          components: [
            { key: 'leadUnit', valuesKey: 'units' },
            { key: 'who', valuesKey: 'persons' },
          ],
        },
      },
      model: {
        processId: version.processKey,
        ...{ steps: [], elements: [], messages: [], jobs: [] },
        restPoints: [{ elementId: 'Task_Handle', name: '处置', kind: 'step' }],
      },
    },
  })

  async function report(
    reporter: { id: string } | null,
    at: { id: string },
    change: Partial<Prisma.CaseUncheckedCreateInput> = {},
  ) {
    const id = newId()
    const row = {
      ...{
        id,
        number: `映${mark}-${id.slice(-6)}`,
        trackCode: id.slice(-12).toUpperCase(),
        title: '井盖破损',
        description: '路口井盖破了',
      },
      ...{
        categoryId: category.id,
        lng: 113.001,
        lat: 28.001,
        address: '望府路 1 号',
        gridUnitId: at.id,
        channel: 'grid',
      },
      ...{
        reporterId: reporter?.id ?? null,
        processVersionId: version.id,
        status: statuses.doing,
        flowStatus: statuses.doing,
      },
      ...{ reportedAt: new Date('2026-11-20T01:00:00Z'), units: { create: { unitId: at.id } } },
    }
    return db.case.create({ data: { ...row, ...change } })
  }

  /** An open step with a running clock that is due in so many minutes (none: no clock). */
  async function step(
    caseId: string,
    change: Partial<Prisma.TaskUncheckedCreateInput> & { role: string },
    due?: { now: Date; inMinutes: number },
  ) {
    const id = newId()
    const task = await db.task.create({
      data: {
        ...{
          id,
          caseId,
          incarnation: 1,
          epoch: 1,
          jobKey: id,
          elementId: 'Task_Handle',
          elementInstance: id,
          processVersionId: version.id,
        },
        ...{
          name: '处置',
          status: statuses.doing,
          statusRank: 30,
          round: 1,
          openedAt: new Date('2026-11-20T01:00:00Z'),
        },
        step: {
          form: 'handle',
          outcomes: [
            { code: 'done', text: '处置完成' },
            { code: 'return', text: '退单' },
          ],
          resultVariable: 'outcome',
          moves: ['return'],
          limit: { from: 'catalogue', calendar: 'natural', holdRuns: false },
        },
        ...change,
      },
    })
    if (change.unitId) await db.caseUnit.createMany({ data: [{ caseId, unitId: change.unitId }], skipDuplicates: true })
    if (due) await clock(caseId, id, due)
    return task
  }

  /** A running clock of 100 minutes. */
  async function clock(caseId: string, taskId: string | null, { now, inMinutes }: { now: Date; inMinutes: number }) {
    const startedAt = new Date(now.getTime() + (inMinutes - 100) * minute)
    const dueAt = new Date(now.getTime() + inMinutes * minute)
    return db.clock.create({
      data: {
        ...{
          id: newId(),
          caseId,
          taskId,
          incarnation: 1,
          name: 'handle',
          key: 'k',
          limitSource: 'fixed',
          state: 'running',
          startedAt,
          dueAt,
        },
        limit: { amount: 100, unit: 'minute' },
        levels: [{ code: 'due', at: { from: 'allowance', percent: 100 }, drawn: false }],
        warnAt: new Date(dueAt.getTime() - 20 * minute),
        changes: { create: { seq: 1, kind: 'start', at: startedAt, actor: 'system' } },
      },
    })
  }

  const units = { city, district, street, community, grid, farStreet, farGrid, housing, water }
  return { mark, units, roles, person, report, step, clock, category, statuses, version, regionOf: district.path }
}
