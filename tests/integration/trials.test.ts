import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as listCasesRoute } from '@/app/api/v1/cases/route.ts'
import { GET as boardRoute } from '@/app/api/v1/board/route.ts'
import { GET as figuresRoute } from '@/app/api/v1/processes/[key]/figures/route.ts'
import { POST as start } from '@/app/api/v1/processes/[key]/trials/route.ts'
import { GET as processesRoute } from '@/app/api/v1/processes/route.ts'
import { GET as incidentsRoute } from '@/app/api/v1/incidents/route.ts'
import { GET as notificationsRoute } from '@/app/api/v1/notifications/route.ts'
import { GET as tasksRoute } from '@/app/api/v1/tasks/route.ts'
import { POST as doStep } from '@/app/api/v1/trials/[id]/steps/[task]/route.ts'
import { DELETE as end, GET as read } from '@/app/api/v1/trials/[id]/route.ts'
import { POST as rate } from '@/app/api/v1/trials/[id]/rating/route.ts'
import { POST as move } from '@/app/api/v1/trials/[id]/time/route.ts'
import { GET as list } from '@/app/api/v1/trials/route.ts'
import type { FormSchema } from '@/domain/form/schema.ts'
import { seededRandom } from '@/prisma/seed/random.ts'
import { fillForm } from '@/scripts/demo/fill-form.ts'
import { now } from '@/server/clock.ts'
import { db, getTrialDb } from '@/server/db/client.ts'
import { ensureTrialHouse } from '@/server/db/trial-house.ts'
import { getEngine } from '@/server/engine/engine.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { createDraft } from '@/server/services/drafts/create-draft.ts'
import { forgetTrials } from '@/server/services/trials/forget-trials.ts'
import type { TrialDetail, TrialStep } from '@/server/services/trials/get-trial.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { edited, filesOf } from '@/tests/builders/edited-folder.ts'
import { reportOne } from '@/tests/builders/report-one.ts'
import { anyPhotoOf } from '@/tests/builders/upload-photo.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { ask, personWith } from './api-client.ts'

// Flows tried with a case on the real engine, beside a real case that nothing of it may touch.
vi.setConfig({ testTimeout: 120_000 })
const admin = personWith('processAdmin').login
const key = 'leifengshao'
const folder = 'processes/leifengshao'
const HOUR = 3_600_000

let stack: Stack
let real = ''
let draft = ''

beforeAll(async () => {
  stack = await startStack({ start: ['workers'] })
  real = (await reportOne()).number
  await walkCase(real, {}, { until: 'Task_Dispatch' })
  const files = edited(filesOf(folder), 'leifengshao.bpmn', (text) => text.replace('name="立案"', 'name="立案审查"'))
  draft = valueOf(await createDraft(await actorFor('processAdmin'), { files })).id
})

afterAll(async () => {
  await stack?.stop()
  await getTrialDb().$disconnect()
})

type Facts = { draft?: string; version?: number; facts?: object }
type Wire = Omit<TrialDetail, 'now' | 'moments'> & { now: string; moments: { at: string; kind: string }[] }

const begin = (body: Facts, as = admin) => ask<{ id: string; caseNumber: string }>(start, { as, params: { key }, body })
const look = async (id: string) => (await ask<Wire>(read, { as: admin, params: { id } })).body
const moveTime = (id: string, body: object) => ask<{ now: string }>(move, { as: admin, params: { id }, body })
const endIt = (id: string) => ask(end, { as: admin, params: { id } })

/** Does a step with a form filled by its schema alone. */
async function complete(id: string, step: TrialStep, outcome = step.outcomes[0]?.code ?? ''): Promise<void> {
  const actor = await actorFor('processAdmin')
  const asks = JSON.stringify(step.form ?? {}).includes(`"key":"${step.resultVariable}"`)
  const form = await fillForm({
    schema: (step.form ?? { components: [] }) as FormSchema,
    context: { options: step.formContext.options, variables: step.formContext.data },
    given: asks ? { [step.resultVariable]: outcome } : {},
    preferred: [outcome],
    random: seededRandom(1),
    upload: () => anyPhotoOf(actor),
  })
  const answer = await ask(doStep, { as: admin, params: { id, task: step.id }, body: { outcome, form } })
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
}

const standsAt = (id: string, element?: string) =>
  waitFor(`the trial to stand at ${element ?? 'a step'}`, async () =>
    (await look(id)).steps.find(({ elementId }) => element === undefined || elementId === element),
  )

/** Walks on until nobody has a step any more: the wait for a rating, or the end. */
async function walk(id: string, outcomes: Record<string, string> = {}, until?: string): Promise<Wire> {
  for (const done = new Set<string>(); ;) {
    const view = await waitFor('the trial to go on', async () => {
      const seen = await look(id)
      const fresh = seen.steps.some((step) => !done.has(step.id))
      return fresh || seen.case.closedAt || seen.case.rating ? seen : null
    })
    const step = view.steps.find((each) => !done.has(each.id))
    if (!step || step.elementId === until) return view
    done.add(step.id)
    await complete(id, step, outcomes[step.elementId])
  }
}

/** Everything the district holds, table by table: content, not counts. The engine's mirror and the trials left out. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not like 'engine\\_%' and relname not in ('trial', 'heartbeat', '_prisma_migrations', 'idempotency_key', 'file')`
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from public."${name}" t`,
    )
    prints[name] = row?.print ?? ''
  }
  return prints
}

/** What people see: lists, boards and figures, as the doors answer. */
async function whatPeopleSee() {
  const leader = personWith('dutyChief').login
  const see = async (route: Parameters<typeof ask>[0], as: string, params = {}, query = {}) =>
    untimed((await ask(route, { as, params, query })).body)
  return {
    leader: [await see(listCasesRoute, leader), await see(boardRoute, leader), await see(tasksRoute, leader)],
    admin: [
      await see(processesRoute, admin),
      await see(figuresRoute, admin, { key }),
      await see(incidentsRoute, admin),
    ],
    told: await see(notificationsRoute, admin),
    verify: await verifyInstallation(db),
  }
}

/** Times of reading and rests of clocks go on by themselves. */
const untimed = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (name, value: unknown) =>
      /^(readAt|since|until|elapsedMs|remainingMs|usedRatio|nextStretches|stretches)$/.test(name) ? undefined : value,
    ),
  )

describe('a trial', () => {
  it('is a changed draft walked to its archive, and nothing of the district has moved', async () => {
    await waitFor(
      'the mirror to know where the real case stands',
      async () => (await db.engineElement.count({ where: { state: 'active', type: 'EVENT_BASED_GATEWAY' } })) > 0,
    )
    const before = [await everything(), await whatPeopleSee()]
    const begun = await begin({ draft, facts: { channel: 'citizen' } })
    expect(begun, JSON.stringify(begun.body)).toMatchObject({ status: 201 })
    const { id, caseNumber } = begun.body
    expect(caseNumber).toMatch(/^试\d{4}-00001$/)
    await standsAt(id)
    expect(await everything()).toEqual(before[0])
    const rated = await walk(id)
    expect(rated.case.tasks.map(({ name }) => name)).toContain('立案审查')
    expect(rated.told.length).toBeGreaterThan(0)
    const answer = await ask(rate, { as: admin, params: { id }, body: { score: 5, satisfied: true } })
    expect(answer.status).toBe(200)
    const closed = await waitFor('the archive', async () => {
      const view = await look(id)
      return view.case.closedAt ? view : null
    })
    expect(closed.events.map(({ type }) => type)).toContain('CaseArchived')
    expect((await endIt(id)).status).toBe(200)
    await waitFor('the engine to be clear', async () => (await db.trial.findUniqueOrThrow({ where: { id } })).cleared)
    expect([await everything(), await whatPeopleSee()]).toEqual(before)
  })

  it('moves its own time: the alarm and the path drawn behind it run, the clocks of real cases stay', async () => {
    const clocks = () =>
      db.clock.findMany({ orderBy: { id: 'asc' }, select: { id: true, nextMarkAt: true, dueAt: true } })
    const realClocks = await clocks()
    const { id } = (await begin({ version: 1 })).body
    await walk(id, {}, 'Task_Dispatch')
    const step = await standsAt(id, 'Task_Dispatch')
    const dueAt = new Date(String(step.clock?.dueAt))
    const moved = await moveTime(id, { next: true })
    expect(moved.status).toBe(200)
    const warned = await waitFor('the drawn warning', async () => {
      const view = await look(id)
      return view.told.some(({ text }) => text === 'urge') ? view : null
    })
    expect(warned.case.alarms.map(({ level }) => level)).toEqual(['warn'])
    expect(new Date(warned.now).getTime()).toBeLessThan(dueAt.getTime())
    const hours = Math.ceil((dueAt.getTime() - new Date(warned.now).getTime()) / HOUR)
    expect((await moveTime(id, { add: { hours } })).status).toBe(200)
    const late = await waitFor('the drawn alarm', async () => {
      const view = await look(id)
      return view.case.alarms.length > 1 && view.told.some(({ text }) => text === 'overdue') ? view : null
    })
    expect(late.case.alarms.map(({ level }) => level)).toContain('due')
    expect(late.case.alarms.every(({ late: tooLate }) => !tooLate)).toBe(true)
    expect(new Date(late.now).getTime()).toBeGreaterThan(now().getTime() + HOUR)
    expect(await clocks()).toEqual(realClocks)
    expect((await moveTime(id, { add: { days: 366, hours: 8784 } })).body).toMatchObject({ code: 'trial.too_far' })
    await endIt(id)
  })

  it('passes the timer of the rating when its time has come', async () => {
    const { id } = (await begin({ version: 1 })).body
    const waiting = await walk(id)
    expect(waiting.case.rating).toMatchObject({ mayRate: true })
    await waitFor('the timer to be seen', async () => (await look(id)).moments.some(({ kind }) => kind === 'timer'))
    for (let moves = 0; moves < 20; moves++) {
      const { kind } = (await look(id)).moments[0] ?? {}
      expect((await moveTime(id, { next: true })).status).toBe(200)
      if (kind === 'timer') break
    }
    const ended = await waitFor('the lapse to be archived', async () => {
      const view = await look(id)
      return view.case.closedAt ? view : null
    })
    const types = ended.events.map(({ type }) => type)
    expect(types).toEqual(expect.arrayContaining(['TrialTimerPassed', 'RatingLapsed', 'CaseArchived']))
    await endIt(id)
  })

  it('is nobody else’s', async () => {
    const { id } = (await begin({ version: 1 })).body
    const step = await standsAt(id)
    const stranger = personWith('systemAdmin').login
    const doors = [
      ask(read, { as: stranger, params: { id } }),
      ask(move, { as: stranger, params: { id }, body: { next: true } }),
      ask(doStep, { as: stranger, params: { id, task: step.id }, body: { outcome: 'x' } }),
      ask(rate, { as: stranger, params: { id }, body: { score: 5, satisfied: true } }),
    ]
    for (const { status, body } of await Promise.all(doors))
      expect({ status, body }).toMatchObject({ status: 404, body: { code: 'trial.not_found' } })
    const handler = personWith('handler').login
    expect(await begin({ version: 1 }, handler)).toMatchObject({ status: 403, body: { code: 'right.missing' } })
    expect((await ask<{ items: { id: string }[] }>(list, { as: admin })).body.items[0]?.id).toBe(id)
    expect((await ask(end, { as: stranger, params: { id } })).status, 'who operates the system ends it').toBe(200)
    expect(await moveTime(id, { next: true })).toMatchObject({ status: 409, body: { code: 'trial.ended' } })
  })

  it('says which findings keep a draft from running', async () => {
    const faulty = edited(filesOf(folder), 'leifengshao.bpmn', (text) =>
      text.replace(/(<zeebe:header key="form" value=")[^"]*(")/, '$1nowhere$2'),
    )
    const { id } = valueOf(await createDraft(await actorFor('processAdmin'), { files: faulty }))
    const answer = await ask<{ title: string }>(start, { as: admin, params: { key }, body: { draft: id } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'trial.faulty' } })
    expect(answer.body.title).toContain('核实')
  })

  it('leaves nothing in the engine when it has ended', async () => {
    const { id } = (await begin({ draft })).body
    await standsAt(id)
    const { resources } = await db.trial.findUniqueOrThrow({ where: { id } })
    expect(resources.length).toBeGreaterThan(1)
    await endIt(id)
    await waitFor('the engine to be clear', async () => (await db.trial.findUniqueOrThrow({ where: { id } })).cleared)
    const processId = (
      await getTrialDb().process.findFirstOrThrow({ where: { versions: { some: { cases: { some: { id } } } } } })
    ).key
    const again = getEngine().startInstance({ processId, version: 1, variables: {} })
    await expect(again).rejects.toMatchObject({ kind: 'not_found' })
    expect(await db.engineInstance.count({ where: { caseId: id, state: 'active' } })).toBe(0)
  })

  it('is forgotten a month after its end', async () => {
    const { id } = (await begin({ version: 1 })).body
    await standsAt(id)
    await endIt(id)
    await waitFor('the engine to be clear', async () => (await db.trial.findUniqueOrThrow({ where: { id } })).cleared)
    expect(await forgetTrials(db, getTrialDb)).toBe(0)
    await db.trial.update({ where: { id }, data: { endedAt: new Date(now().getTime() - 31 * 24 * HOUR) } })
    expect(await forgetTrials(db, getTrialDb)).toBe(1)
    expect((await ask(read, { as: admin, params: { id } })).status).toBe(404)
    const left = [
      await getTrialDb().case.count({ where: { id } }),
      await getTrialDb().caseEvent.count({ where: { caseId: id } }),
    ]
    expect(left).toEqual([0, 0])
  })

  it('ends when its house is made anew for other tables', async () => {
    const { id } = (await begin({ version: 1 })).body
    await standsAt(id)
    await db.$executeRawUnsafe(`alter table case_star add column trial_of_migration int`)
    await ensureTrialHouse(db)
    expect((await ask(read, { as: admin, params: { id } })).status).toBe(404)
    await waitFor('the engine to be clear', async () => (await db.trial.findUniqueOrThrow({ where: { id } })).cleared)
    const next = await begin({ version: 1 })
    expect(next.status).toBe(201)
    await standsAt(next.body.id)
    await endIt(next.body.id)
  })
})
