import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/domain/policy/can.ts'
import type { Result } from '@/domain/shared/result.ts'
import { createDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { getCase } from '@/server/services/cases/get-case.ts'
import { getCaseFlow } from '@/server/services/cases/get-case-flow.ts'
import { listCaseEvents } from '@/server/services/cases/list-case-events.ts'
import { listCases } from '@/server/services/cases/list-cases.ts'
import { createWorld, minute } from './read-world.ts'
import type { World } from './read-world.ts'

const db = createDb()
const now = new Date()
let world: World
type Someone = Awaited<ReturnType<World['person']>>
let people: Record<'walker' | 'fixer' | 'water' | 'chief' | 'far' | 'nobody', Someone>
let cases: Record<'open' | 'secret' | 'far' | 'closed', { id: string; number: string; trackCode: string }>

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

beforeAll(async () => {
  world = await createWorld(db)
  const { units, roles } = world
  people = {
    walker: await world.person('走格', 'blind', units.grid),
    fixer: await world.person('修理', 'fix', units.housing),
    water: await world.person('水利', 'fix', units.water),
    chief: await world.person('值班长', 'chief', units.housing, world.regionOf),
    far: await world.person('远街', 'fix', units.farStreet),
    nobody: await world.person('无权', 'blind', units.housing),
  }
  const phone = { reporterName: '张三', reporterPhone: '13800001234' }
  cases = {
    open: await world.report(people.walker, units.grid, phone),
    secret: await world.report(people.walker, units.grid, { ...phone, reporterConfidential: true, title: '占道经营' }),
    far: await world.report(null, units.farGrid),
    closed: await world.report(people.walker, units.grid, { closedAt: now, status: world.statuses.done }),
  }
  const step = await world.step(
    cases.open.id,
    { role: roles.fix.code, unitId: units.housing.id },
    { now, inMinutes: -10 },
  )
  await world.step(
    cases.secret.id,
    { role: roles.fix.code, unitId: units.housing.id, assigneeId: people.fixer.id },
    { now, inMinutes: 10 },
  )
  await world.clock(cases.open.id, null, { now, inMinutes: 60 })
  const event = (caseId: string, seq: number, type: string, data: object, personId: string | null) => ({
    ...{ caseId, seq, type, data, personId, at: now, actor: personId ? 'person' : 'system', prevHash: '', hash: '' },
  })
  const { standard, kind, code } = world.category
  const reported = { category: { standard, kind, code }, selfHandled: false }
  await db.caseEvent.createMany({
    data: [
      { ...event(cases.open.id, 1, 'CaseReported', reported, people.walker.id), unitId: units.grid.id },
      event(
        cases.open.id,
        2,
        'StepOpened',
        { taskId: step.id, element: 'Task_Handle', unit: units.housing.code, role: roles.fix.code, status: 'x' },
        null,
      ),
      event(
        cases.open.id,
        3,
        'AlarmRaised',
        { taskId: step.id, clockId: '-', clock: 'handle', level: 'due', late: false },
        null,
      ),
      event(cases.secret.id, 1, 'CaseReported', reported, people.walker.id),
      event(cases.secret.id, 2, 'PeopleNotified', { recipientIds: [people.walker.id, people.fixer.id] }, null),
    ],
  })
  await db.outbox.create({
    data: {
      caseId: cases.open.id,
      incarnation: 1,
      kind: 'start',
      payload: {},
      createdAt: new Date(now.getTime() - minute),
    },
  })
  await db.rating.create({
    data: {
      id: newId(),
      caseId: cases.open.id,
      round: 1,
      state: 'open',
      openedAt: now,
      dueAt: new Date(now.getTime() + minute),
    },
  })
})

afterAll(async () => {
  await db.$disconnect()
})

const numbers = async (who: Someone, query: Parameters<typeof listCases>[1] = {}) => {
  const { items } = valueOf(await listCases(who, query, db))
  const names = Object.entries(cases)
  return items.map(({ number }) => names.find(([, found]) => found.number === number)?.[0])
}

describe('lists of cases', () => {
  it.each([
    ['fixer', ['secret', 'open']],
    ['far', ['far']],
    ['chief', ['closed', 'far', 'secret', 'open']],
    ['walker', ['closed', 'secret', 'open']],
    ['water', []],
    ['nobody', []],
  ] as const)('give %s what the units allow, newest first', async (who, expected) => {
    expect(await numbers(people[who])).toEqual(expected)
  })

  it('agree with the policy, whoever asks about whichever case', async () => {
    for (const who of Object.values(people))
      for (const found of Object.values(cases)) {
        const { units, reporterId } = await db.case.findUniqueOrThrow({
          where: { id: found.id },
          select: { reporterId: true, units: { select: { unit: { select: { path: true } } } } },
        })
        const subject = { reporterId, unitPaths: units.map(({ unit }) => unit.path) }
        expect((await getCase(who, found.number, db)).ok).toBe(can(who, 'case.read', subject).ok)
      }
  })

  it.each([
    [{ q: '占道' }, ['secret']],
    [{ q: '100%' }, []],
    [{ lamp: 'red' }, ['open']],
    [{ lamp: 'amber' }, ['secret']],
    [{ lamp: 'green' }, []],
    [{ lamp: 'none' }, ['closed', 'far']],
    [{ open: true }, ['far', 'secret', 'open']],
    [{ open: false }, ['closed']],
    [{ mine: true }, []],
  ] as const)('filter by %j', async (query, expected) => {
    expect(await numbers(people.chief, query)).toEqual(expected)
  })

  it('filter by status, category and unit with its subtree', async () => {
    const { category, units, statuses } = world
    expect(await numbers(people.chief, { status: statuses.done })).toEqual(['closed'])
    expect(await numbers(people.chief, { unit: units.farStreet.code })).toEqual(['far'])
    expect(
      await numbers(people.chief, { category: `${category.standard}/${category.kind}/${category.code}` }),
    ).toHaveLength(4)
    expect(await numbers(people.chief, { category: 'none' })).toEqual([])
    expect(await listCases(people.chief, { unit: 'nowhere' }, db)).toMatchObject({ error: { code: 'unit.unknown' } })
    expect(await listCases(people.chief, { status: 'nonsense' }, db)).toMatchObject({
      error: { code: 'status.unknown', fields: [{ path: 'status' }] },
    })
  })

  it('page without gap or repetition', async () => {
    const first = valueOf(await listCases(people.chief, { limit: 3 }, db))
    const second = valueOf(await listCases(people.chief, { limit: 3, cursor: first.nextCursor }, db))
    expect([...first.items, ...second.items].map(({ number }) => number)).toHaveLength(4)
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(4)
    expect(second.nextCursor).toBeNull()
    expect(await listCases(people.chief, { cursor: 'x' }, db)).toMatchObject({ error: { code: 'cursor.invalid' } })
  })

  it('say that the lead unit sent a case back, until somebody is put in charge again', async () => {
    const { units, roles } = world
    const lead = { role: roles.fix.code, unitId: units.housing.id }
    const found = await world.report(null, units.grid, { leadUnitId: units.housing.id })
    const isReturned = async () => {
      const { items } = valueOf(await listCases(people.chief, { q: found.number }, db))
      return items.map(({ leadUnit, leadReturned }) => [leadUnit?.code, leadReturned])
    }
    const handled = await world.step(found.id, lead)
    const step = { ...(handled.step as object), returnOutcome: 'return' }
    const done = { state: 'completed', completedAt: now, step } as const
    await db.task.update({ where: { id: handled.id }, data: { ...done, outcome: 'done' } })
    expect(await isReturned()).toEqual([[units.housing.code, false]])
    await db.task.update({ where: { id: handled.id }, data: { outcome: 'return' } })
    expect(await isReturned()).toEqual([[units.housing.code, true]])
    expect(valueOf(await getCase(people.chief, found.number, db))).toMatchObject({ leadReturned: true })
    await db.caseEvent.create({
      data: {
        ...{ caseId: found.id, seq: 1, type: 'CaseDispatched', actor: 'system', at: new Date(now.getTime() + minute) },
        ...{ data: { leadUnit: units.housing.code }, prevHash: '', hash: '-' },
      },
    })
    expect(await isReturned()).toEqual([[units.housing.code, false]])
    await db.caseUnit.deleteMany({ where: { caseId: found.id } })
  })

  it('show the worst clock, the place and that the engine has not been told yet', async () => {
    const { items } = valueOf(await listCases(people.fixer, {}, db))
    const { community, street } = world.units
    expect(items.find(({ number }) => number === cases.open.number)).toMatchObject({
      clock: { lamp: 'red', stepName: '处置' },
      grid: { community: community.name, communityEn: 'comm1 unit', street: street.name, streetEn: 'street1 unit' },
      processing: true,
      // its rating is open, whatever the status declares
      status: { name: '处置中', nameEn: 'Handling', phase: 'answered' },
    })
  })
})

describe('a case', () => {
  it('shows its clocks, rating and moves to its reporter', async () => {
    const found = valueOf(await getCase(people.walker, cases.open.number, db))
    expect(found).toMatchObject({
      trackCode: cases.open.trackCode,
      reporter: { name: '张三', phone: '13800001234', isMe: true },
      rating: { round: 1, mayRate: true },
      engineWaiting: true,
      moves: [
        { kind: 'withdraw', allowed: true, refusal: null },
        { kind: 'void', allowed: false, refusal: { code: 'right.missing' } },
      ],
    })
    expect(found.clocks.map(({ stepName }) => stepName).toSorted()).toEqual([null, '处置'].toSorted())
  })

  it('is not withdrawn once somebody holds a step, and not at all when it is closed', async () => {
    const secret = valueOf(await getCase(people.walker, cases.secret.number, db))
    expect(secret.moves[0]).toMatchObject({ allowed: false, refusal: { code: 'withdraw.too_late' } })
    const closed = valueOf(await getCase(people.chief, cases.closed.number, db))
    expect(closed.moves[1]).toMatchObject({ allowed: false, refusal: { code: 'case.closed' } })
  })

  it.each([
    ['the phone is masked without the right', 'fixer', 'open', { name: '张三', phone: '138****1234' }],
    ['a confidential reporter is hidden whole', 'fixer', 'secret', { name: null, phone: null, confidential: true }],
    ['whoever has the right reads both', 'chief', 'secret', { name: '张三', phone: '13800001234' }],
    ['the reporter reads her own', 'walker', 'secret', { name: '张三', isMe: true }],
  ] as const)('reporter: %s', async (_title, who, which, expected) => {
    const found = valueOf(await getCase(people[who], cases[which].number, db))
    expect(found.reporter).toMatchObject(expected)
  })

  it('gives the code that lets its holder rate only to the reporter and to whoever may read the reporter', async () => {
    expect(valueOf(await getCase(people.fixer, cases.open.number, db)).trackCode).toBeNull()
    expect(valueOf(await getCase(people.chief, cases.open.number, db)).trackCode).toBe(cases.open.trackCode)
  })
})

describe('events', () => {
  it('tell what happened in both languages, newest first', async () => {
    const { items } = valueOf(await listCaseEvents(people.fixer, cases.open.number, {}, db))
    expect(items.map(({ text }) => text.zh)).toEqual([
      '「处置」系统自主告警',
      `「处置」开始，由${world.units.housing.name}fix岗办理`,
      '上报：暴露垃圾',
    ])
    expect(items[2]).toMatchObject({ personName: '走格', text: { en: 'Reported: 暴露垃圾' } })
    expect(items[2]).toMatchObject({ unitName: world.units.grid.name, unitNameEn: 'grid1 unit' })
  })

  it('hide a confidential reporter, name and id alike', async () => {
    const seen = valueOf(await listCaseEvents(people.fixer, cases.secret.number, {}, db))
    expect(JSON.stringify(seen)).not.toContain(people.walker.id)
    expect(JSON.stringify(seen)).not.toContain('走格')
    const own = valueOf(await listCaseEvents(people.walker, cases.secret.number, {}, db))
    expect(own.items.at(-1)?.personName).toBe('走格')
  })

  it('page in both directions and are not told to strangers', async () => {
    const first = valueOf(await listCaseEvents(people.fixer, cases.open.number, { limit: 2, order: 'oldest' }, db))
    const rest = valueOf(
      await listCaseEvents(
        people.fixer,
        cases.open.number,
        { limit: 2, order: 'oldest', cursor: first.nextCursor },
        db,
      ),
    )
    expect([...first.items, ...rest.items].map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(await listCaseEvents(people.water, cases.open.number, {}, db)).toMatchObject({
      error: { code: 'case.not_found' },
    })
  })
})

describe('what was filled in', () => {
  it('is told field by field in words, without what the form hides from the step the reader works on', async () => {
    const text = (key: string, label: string, rights: Record<string, string> = {}) => ({
      ...{ type: 'textfield', key, label },
      properties: Object.fromEntries(Object.entries(rights).map(([step, right]) => [`rights.${step}`, right])),
    })
    const { processVersionId } = await db.case.findUniqueOrThrow({ where: { id: cases.open.id } })
    const base = await db.processVersion.findUniqueOrThrow({ where: { id: processVersionId } })
    const id = newId()
    const components = [
      { type: 'radio', key: 'outcome', label: '结果', values: [{ value: 'done', label: '办结' }] },
      text('measures', '处置情况'),
      text('inner', '内部意见', { Task_Check: 'hide' }),
      { type: 'select', key: 'lead', label: '牵头单位', valuesKey: 'units' },
    ]
    const forms = { report: { type: 'default', components } }
    await db.processVersion.create({ data: { ...base, id, version: 2, forms } as never })
    const filled = await world.report(people.walker, world.units.grid)
    const done = await world.step(filled.id, { role: 'fix', unitId: world.units.housing.id })
    const step = { form: 'report', outcomes: [{ code: 'done', text: '办结' }], resultVariable: 'outcome' }
    await db.task.update({ where: { id: done.id }, data: { processVersionId: id, state: 'completed', step } })
    const form = { outcome: 'done', measures: '补了井盖', inner: '先别说', lead: world.units.housing.code }
    const ref = { taskId: done.id, element: 'Task_Handle', name: '处置', round: 1 }
    const data = { ...ref, outcome: 'done', form, fileIds: [], onTime: null }
    await db.caseEvent.create({
      data: {
        caseId: filled.id,
        seq: 1,
        at: now,
        actor: 'person',
        type: 'StepCompleted',
        data,
        prevHash: '',
        hash: '-',
      },
    })
    const told = async () => {
      const [event] = valueOf(await listCaseEvents(people.fixer, filled.number, {}, db)).items
      return event && { fields: event.fields.map(({ label, value }) => `${label}：${value.zh}`), data: event.data }
    }
    expect((await told())?.fields).toEqual([
      '处置情况：补了井盖',
      '内部意见：先别说',
      `牵头单位：${world.units.housing.name}`,
    ])
    const [english] = valueOf(await listCaseEvents(people.fixer, filled.number, {}, db)).items
    expect(english?.fields.at(-1)?.value.en).toBe('housing unit')
    const check = await world.step(filled.id, { role: 'fix', unitId: world.units.housing.id })
    await db.task.update({
      where: { id: check.id },
      data: { processVersionId: id, elementId: 'Task_Check', assigneeId: people.fixer.id },
    })
    expect((await told())?.fields).toEqual(['处置情况：补了井盖', `牵头单位：${world.units.housing.name}`])
    expect(JSON.stringify(await told())).not.toContain('先别说')
  })
})

describe('the way of a case', () => {
  it('is that of our own steps while the mirror has not spoken', async () => {
    const flow = valueOf(await getCaseFlow(people.fixer, cases.open.number, db))
    expect(flow).toMatchObject({ version: 1, elements: [{ id: 'Task_Handle', state: 'active' }], steps: [] })
    expect(flow.sentence.zh).toBe('现在在「处置」，走过 0 步')
  })

  it('is what every instance of the case has done, and stands where the current one stands', async () => {
    const epoch = Math.floor(Math.random() * 1e9)
    const { id } = cases.secret
    const element = (key: string, instanceKey: string, elementId: string, state: string) => ({
      ...{
        epoch,
        key,
        instanceKey,
        elementId,
        type: 'USER_TASK',
        scopeKey: instanceKey,
        state,
        enteredAt: now,
        position: BigInt(key),
      },
    })
    await db.case.update({ where: { id }, data: { incarnation: 2 } })
    await db.instanceClaim.createMany({
      data: [
        { caseId: id, incarnation: 1, epoch, instanceKey: '10' },
        { caseId: id, incarnation: 2, epoch, instanceKey: '20' },
      ],
    })
    await db.engineElement.createMany({
      data: [
        element('1', '10', 'Start', 'completed'),
        element('2', '10', 'Task_Old', 'active'),
        element('3', '20', 'Task_Handle', 'active'),
        element('4', '99', 'Foreign', 'active'),
      ],
    })
    await db.engineFlow.createMany({
      data: [1, 2].map((n) => ({
        epoch,
        partition: 1,
        position: BigInt(n),
        instanceKey: '10',
        elementId: 'Flow_1',
        at: now,
      })),
    })
    const flow = valueOf(await getCaseFlow(people.fixer, cases.secret.number, db))
    expect(flow.elements.map(({ id: elementId, state }) => [elementId, state])).toEqual([
      ['Start', 'done'],
      ['Task_Old', 'cancelled'],
      ['Task_Handle', 'active'],
    ])
    expect(flow.flows).toEqual(['Flow_1'])
  })
})
