import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { can } from '@/domain/policy/can.ts'
import type { Result } from '@/domain/shared/result.ts'
import { createDb } from '@/server/db/client.ts'
import { getTask } from '@/server/services/tasks/get-task.ts'
import { listCandidates } from '@/server/services/tasks/list-candidates.ts'
import { listTasks } from '@/server/services/tasks/list-tasks.ts'
import { createWorld } from './read-world.ts'
import type { World } from './read-world.ts'

const db = createDb()
const now = new Date()
let world: World
let fixer: Awaited<ReturnType<World['person']>>
let other: typeof fixer
let stranger: typeof fixer
let leader: typeof fixer
let walker: typeof fixer
let outsider: typeof fixer
const steps: Record<string, string> = {}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

beforeAll(async () => {
  world = await createWorld(db)
  const { units, roles } = world
  fixer = await world.person('修理', 'fix', units.housing)
  other = await world.person('同事', 'fix', units.housing)
  stranger = await world.person('水利', 'fix', units.water)
  leader = await world.person('局长', 'lead', units.housing)
  outsider = await world.person('外街', 'fix', units.farGrid)
  walker = await world.person('网格员', 'blind', units.grid)
  const found = await world.report(walker, units.grid, { reporterPhone: '13800000000', reporterName: '网格员' })
  const add = async (name: string, inMinutes: number | null, change: object = {}) => {
    const due = inMinutes === null ? undefined : { now, inMinutes }
    const task = await world.step(found.id, { role: roles.fix.code, unitId: units.housing.id, ...change }, due)
    steps[name] = task.id
  }
  await add('late', -30)
  await add('soon', 15)
  await add('calm', 90)
  await add('timeless', null)
  await add('held', 60, { assigneeId: other.id })
  await add('mine', 50, { assigneeId: fixer.id })
  await add('water', 40, { unitId: units.water.id })
  await add('done', null, {
    state: 'completed',
    outcome: 'done',
    completedBy: fixer.id,
    completedAt: now,
    assigneeId: fixer.id,
  })
})

afterAll(async () => {
  await db.$disconnect()
})

const names = (ids: string[]) => ids.map((id) => Object.entries(steps).find(([, value]) => value === id)?.[0])

describe('lists of work', () => {
  it.each([
    ['claimable', () => fixer, ['late', 'soon', 'calm', 'timeless']],
    ['claimable', () => stranger, ['water']],
    ['mine', () => fixer, ['mine']],
    ['unit', () => fixer, ['late', 'soon', 'mine', 'held', 'calm', 'timeless']],
    ['unit', () => leader, ['late', 'soon', 'mine', 'held', 'calm', 'timeless']],
    ['unit', () => walker, []],
    ['done', () => fixer, ['done']],
    ['done', () => other, []],
  ] as const)('%s gives what role and unit allow, the worst deadline first', async (view, who, expected) => {
    const { items } = valueOf(await listTasks(who(), { view }, db))
    expect(names(items.map(({ id }) => id))).toEqual(expected)
  })

  it('count what each view holds', async () => {
    const { counts } = valueOf(await listTasks(fixer, { view: 'mine' }, db))
    expect(counts).toEqual({ mine: 1, claimable: 4, unit: 6 })
  })

  it('page without gap or repetition, also past steps without a deadline', async () => {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = valueOf(
        await listTasks(fixer, { view: 'unit', limit: 1, cursor }, db),
      )
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(names(seen)).toEqual(['late', 'soon', 'mine', 'held', 'calm', 'timeless'])
  })

  it.each(['nonsense', Buffer.from('{"at":"x","id":1}').toString('base64url')])(
    'refuse the cursor %s',
    async (cursor) => {
      const page = await listTasks(fixer, { view: 'unit', cursor }, db)
      expect(page).toMatchObject({ ok: false, error: { code: 'cursor.invalid' } })
    },
  )

  it.each([
    ['井盖', 6],
    ['望府路', 6],
    ['%', 0],
    ['没有', 0],
  ])('find by "%s" in number, title and address', async (q, count) => {
    expect(valueOf(await listTasks(fixer, { view: 'unit', q }, db)).items).toHaveLength(count)
  })

  it('show lamp, rest and what may be done', async () => {
    const { items } = valueOf(await listTasks(fixer, { view: 'unit' }, db))
    const row = (name: string) => items.find(({ id }) => id === steps[name])
    expect(row('late')).toMatchObject({
      claimable: true,
      mine: false,
      clock: { lamp: 'red' },
      status: { nameEn: 'Handling' },
    })
    expect(row('soon')).toMatchObject({ clock: { lamp: 'amber' }, moves: ['return'] })
    expect(row('held')).toMatchObject({ claimable: false, assignee: { name: '同事' } })
    expect(row('mine')).toMatchObject({
      mine: true,
      claimable: false,
      clock: { lamp: 'green', allowanceMs: 6_000_000 },
    })
  })
})

describe('a step', () => {
  it('is shown with its form, its options and the reporter’s phone masked', async () => {
    const task = valueOf(await getTask(fixer, steps.soon as string, db))
    expect(task).toMatchObject({
      outcomes: [{ code: 'done' }, { code: 'return' }],
      case: { title: '井盖破损', reporter: { name: '网格员', phone: '138****0000' } },
    })
    expect(task.formContext.options.units).toContainEqual({
      value: world.units.housing.code,
      label: world.units.housing.name,
      labelEn: 'housing unit',
    })
    expect(task.formContext.options.persons?.map(({ label }) => label).sort()).toEqual(['修理', '同事', '局长'].sort())
  })

  it('says what may be done with it and why not', async () => {
    const { may } = valueOf(await getTask(fixer, steps.held as string, db))
    expect(may.complete).toMatchObject({
      code: 'task.claimed_by_other',
      text: { en: 'Somebody else has claimed the step' },
    })
    expect(may.assign).toMatchObject({ code: 'right.missing' })
    expect(valueOf(await getTask(leader, steps.held as string, db)).may).toMatchObject({ assign: true, release: true })
    expect(valueOf(await getTask(fixer, steps.done as string, db)).may.complete).toMatchObject({
      code: 'task.already_done',
    })
  })

  it.each([
    ['does not exist for an outsider', () => outsider, 'soon', false],
    ['is read by its reporter', () => walker, 'soon', true],
    ['is read by another unit of the case', () => stranger, 'soon', true],
    ['with an id that is none does not exist', () => fixer, 'none', false],
  ] as const)('%s', async (_title, who, id, readable) => {
    const task = await getTask(who(), steps[id] ?? 'x', db)
    expect(task.ok ? true : task.error.code).toBe(readable || 'task.not_found')
  })
})

describe('the scope of steps', () => {
  it('agrees with the policy, whoever asks about whichever step', async () => {
    for (const who of [fixer, other, stranger, leader, walker, outsider])
      for (const id of Object.values(steps)) {
        const task = await db.task.findUniqueOrThrow({
          where: { id },
          include: { unit: true, case: { include: { units: { include: { unit: true } } } } },
        })
        const { role, assigneeId, unit } = task
        const caseUnitPaths = task.case.units.map((part) => part.unit.path)
        const { reporterId } = task.case
        const subject = { role, assigneeId, unitPath: unit?.path ?? null, caseUnitPaths, reporterId }
        expect((await getTask(who, id, db)).ok).toBe(can(who, 'step.read', subject).ok)
      }
  })
})

describe('candidates', () => {
  it('are the holders of the role in reach of the unit, for whoever may assign', async () => {
    const candidates = valueOf(await listCandidates(leader, steps.soon as string, db))
    expect(candidates.map(({ name }) => name).sort()).toEqual(['修理', '同事'].sort())
    expect(await listCandidates(fixer, steps.soon as string, db)).toMatchObject({
      ok: false,
      error: { code: 'right.missing' },
    })
  })
})
