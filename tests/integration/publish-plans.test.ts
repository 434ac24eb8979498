import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DELETE as cancel } from '@/app/api/v1/drafts/[id]/plan/route.ts'
import { POST as publish } from '@/app/api/v1/drafts/[id]/publish/route.ts'
import { DELETE as remove, GET as read, PUT as save } from '@/app/api/v1/drafts/[id]/route.ts'
import { POST as create } from '@/app/api/v1/drafts/route.ts'
import { POST as promote } from '@/app/api/v1/processes/[key]/canary/promote/route.ts'
import { DELETE as withdraw, PUT as tryOut } from '@/app/api/v1/processes/[key]/canary/route.ts'
import { GET as rolloutRoute } from '@/app/api/v1/processes/[key]/rollout/route.ts'
import { POST as republish } from '@/app/api/v1/processes/[key]/versions/[version]/republish/route.ts'
import { DELETE as reinstate, POST as retire } from '@/app/api/v1/processes/[key]/versions/[version]/retire/route.ts'
import { pickVersion } from '@/domain/dispatch/pick-version.ts'
import { testsElement, writeTests } from '@/domain/rules/kept-tests.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import type { Route } from '@/server/http/definition.ts'
import { now } from '@/server/clock.ts'
import { createDb, db } from '@/server/db/client.ts'
import { createZeebeEngine } from '@/server/engine/zeebe/zeebe-engine.ts'
import { approveDraft } from '@/server/services/drafts/approve-draft.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { carryOutPlans } from '@/server/services/publishing/carry-out-plans.ts'
import { runningCanary } from '@/server/services/publishing/running-canary.ts'
import { changeSetting } from '@/server/services/settings/change-setting.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { advanceTo } from '@/tests/builders/advance.ts'
import { reportOne } from '@/tests/builders/report-one.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { ask, personWith } from './api-client.ts'

// What new cases start on, on the real engine and by the clock of a drill, which goes forward only.
vi.setConfig({ testTimeout: 120_000 })
const folder = 'processes/contract/examples/lamp'
const category = 'matter:06027'
const admin = personWith('processAdmin').login
const handler = personWith('handler').login
const PATIENCE = 60_000

let stack: Stack
let draft = ''

beforeAll(async () => {
  stack = await startStack({ start: ['workers'], drill: { at: '2026-09-28T09:00+08:00' } })
  stack.runScript('scripts/publish.ts', folder, '--route', `category=${category}`)
  valueOf(await grantRole(await actorFor('systemAdmin'), 'verify01', { role: 'lampKeeper', unit: 'yingshan' }))
  const begun = await ask<{ id: string }>(create, { as: admin, body: { from: { key: 'lamp' } } })
  draft = begun.body.id
})

afterAll(() => stack?.stop())

type Plan = { state: string; revision: number; at: string; failure: { text: { zh: string } } | null }
type Draft = { revision: number; basedOn: number | null; files: BundleFile[]; plan: Plan | null }
type Rollout = {
  currentVersion: number | null
  canary: { version: number; percent: number | null; unit: { code: string } | null; cases: object } | null
  retired: { version: number; reason: string }[]
  despiteTests: { version: number; reason: string }[]
  plans: Plan[]
}

const look = async (id = draft) => (await ask<Draft>(read, { as: admin, params: { id } })).body
const rollout = async (key = 'lamp') => (await ask<Rollout>(rolloutRoute, { as: admin, params: { key } })).body
const onLamp = (route: Route, body?: unknown, version?: number, as = admin) =>
  ask<{ version: number; currentVersion: number | null }>(route, {
    ...{ as, body, params: { key: 'lamp', ...(version !== undefined && { version: `${version}` }) } },
  })
const publishAs = (body: object, as = admin, id = draft) =>
  ask<{ version?: number; unchanged?: boolean; planned?: { at: string } }>(publish, {
    ...{ as, params: { id }, body: { notes: '换个说法', ...body } },
  })
const processOf = (key = 'lamp') => db.process.findUniqueOrThrow({ where: { key }, include: { versions: true } })
const versionOf = async (id: string) =>
  (await db.case.findUniqueOrThrow({ where: { id }, include: { processVersion: true } })).processVersion.version

/** Saves the draft with another word for the outcome of its one step; gives the save. */
async function redraw(word: string): Promise<number> {
  const { revision, files } = await look()
  const drawn = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('.bpmn') ? text.replace(/value="fixed=[^"]*"/, `value="fixed=${word}"`) : text,
  }))
  const saved = await ask<{ revision: number }>(save, {
    ...{ as: admin, params: { id: draft }, body: { revision, files: drawn } },
  })
  expect(saved.status).toBe(200)
  return saved.body.revision
}

const reportIn = async (street: string) => {
  const { path } = await db.unit.findFirstOrThrow({ where: { code: street } })
  const grid = await db.unit.findFirstOrThrow({
    where: { level: 'grid', active: true, path: { startsWith: path } },
    orderBy: { path: 'asc' },
  })
  return reportOne({ category, grid: grid.code })
}

const inHours = (hours: number) => new Date(now().getTime() + hours * 3_600_000)
const outcomeIn = async (version: number) => {
  const { bpmn } = await db.processVersion.findUniqueOrThrow({
    where: { processKey_version: { processKey: 'lamp', version } },
  })
  return /fixed=([^"]*)"/.exec(bpmn)?.[1]
}

describe('a version for a part of the new cases', () => {
  it('goes to the cases of a street first, the others stay on the version in use', async () => {
    const revision = await redraw('又亮了')
    expect((await publishAs({ revision, part: { unit: 'nowhere' } })).body.code).toBe('unit.unknown')
    expect((await publishAs({ revision, part: { unit: 'district.cityAppearance' } })).body.code).toBe(
      'canary.not_region',
    )
    expect(await db.processVersion.count({ where: { processKey: 'lamp' } })).toBe(1)
    const published = await publishAs({ revision, part: { unit: 'street1' } })
    expect(published.body).toMatchObject({ version: 2, unchanged: false })
    const [inside, outside] = [await reportIn('street1'), await reportIn('street2')]
    expect([await versionOf(inside.id), await versionOf(outside.id)]).toEqual([2, 1])
    expect(await rollout()).toMatchObject({
      ...{ currentVersion: 1, canary: { version: 2, unit: { code: 'street1' }, cases: { canary: 1, current: 1 } } },
    })
    await walkCase(inside.number, {})
    // the draft goes on from what it published, and one version is tried at a time
    expect((await look()).basedOn).toBe(2)
    const next = await redraw('亮起来了')
    expect((await publishAs({ revision: next })).body.code).toBe('canary.running')
    expect((await publishAs({ revision: next, part: { percent: 5 } })).body.code).toBe('canary.running')
  })

  it('goes to a share of all new cases, the same for the same case, until everybody has it', async () => {
    expect((await onLamp(tryOut, { version: 2, part: { percent: 100 } })).status).toBe(400)
    expect((await onLamp(tryOut, { version: 2, part: { percent: 40 } }, undefined, handler)).status).toBe(403)
    expect((await onLamp(tryOut, { version: 2, part: { percent: 40 } })).status).toBe(200)
    const canary = await runningCanary(db, 'lamp')
    const reported = []
    for (let n = 0; n < 50; n++) reported.push(await reportOne({ category }))
    const versions = await Promise.all(reported.map(({ id }) => versionOf(id)))
    expect(versions).toEqual(reported.map(({ id }) => pickVersion(1, canary, { id, regionPath: '/' })))
    const tried = versions.filter((version) => version === 2).length
    expect(tried).toBeGreaterThan(6)
    expect(tried).toBeLessThan(34)
    expect((await onLamp(promote)).body).toMatchObject({ version: 2 })
    expect(await versionOf((await reportOne({ category })).id)).toBe(2)
    expect(await versionOf(reported[versions.indexOf(1)]?.id ?? '')).toBe(1)
    expect((await onLamp(promote)).body.code).toBe('canary.none')
  })

  it('is withdrawn for new cases, those begun stay on it, and the same drawing can be published again', async () => {
    const { revision } = await look()
    expect((await publishAs({ revision, part: { percent: 99 } })).body).toMatchObject({ version: 3 })
    let begun = await reportOne({ category })
    while ((await versionOf(begun.id)) !== 3) begun = await reportOne({ category })
    expect((await onLamp(withdraw)).body).toMatchObject({ version: 2 })
    expect(await versionOf((await reportOne({ category })).id)).toBe(2)
    expect(await versionOf(begun.id)).toBe(3)
    await walkCase(begun.number, {})
    expect((await onLamp(tryOut, { version: 2, part: { percent: 5 } })).body.code).toBe('canary.current')
    expect((await publishAs({ revision })).body).toMatchObject({ version: 4, unchanged: false })
    expect((await rollout()).canary).toBeNull()
  })
})

describe('a retired version', () => {
  it('gets no new case, in no way, until that is taken back', async () => {
    expect((await onLamp(retire, { reason: '步骤写错了' }, 3, handler)).status).toBe(403)
    expect((await onLamp(retire, { reason: '步骤写错了' }, 3)).body).toMatchObject({ currentVersion: 4 })
    expect((await rollout()).retired).toMatchObject([{ version: 3, reason: '步骤写错了' }])
    expect((await onLamp(retire, { reason: '再来' }, 3)).body.code).toBe('version.retired')
    expect((await onLamp(tryOut, { version: 3, part: { percent: 5 } })).body.code).toBe('version.retired')
    expect((await onLamp(republish, { notes: '还要' }, 3)).body.code).toBe('version.retired')
    expect((await onLamp(retire, { reason: '换', follower: 3 }, 4)).body.code).toBe('version.follower_unusable')
    expect((await onLamp(reinstate, undefined, 3)).body).toMatchObject({ currentVersion: 4 })
    expect((await onLamp(reinstate, undefined, 3)).body.code).toBe('version.not_retired')
    expect((await onLamp(retire, { reason: '没有' }, 9)).body.code).toBe('process.version_not_found')
  })

  it('that is in use hands over to the version that is named, and one on trial is not retired', async () => {
    const asked = await onLamp(retire, { reason: '有错' }, 4)
    expect(asked.body).toMatchObject({
      code: 'version.follower_wanted',
      cure: expect.stringContaining('3、2、1') as string,
    })
    expect((await onLamp(tryOut, { version: 2, part: { percent: 5 } })).status).toBe(200)
    expect((await onLamp(retire, { reason: '试着' }, 2)).body.code).toBe('canary.running')
    expect((await onLamp(retire, { reason: '有错', follower: 2 }, 4)).body).toMatchObject({ currentVersion: 2 })
    expect((await rollout()).canary).toBeNull()
    expect(await versionOf((await reportOne({ category })).id)).toBe(2)
  })

  it('that is the last one is refused while reports start it, which are named; without them the process rests', async () => {
    for (const version of [1, 3]) expect((await onLamp(retire, { reason: '旧' }, version)).status).toBe(200)
    const refused = await onLamp(retire, { reason: '不办了' }, 2)
    expect(refused.body).toMatchObject({ code: 'version.routed', title: expect.stringContaining(category) as string })
    expect((await processOf()).currentVersion).toBe(2)
    const route = await db.processRoute.findFirstOrThrow({ where: { processKey: 'lamp' } })
    await db.processRoute.delete({ where: { id: route.id } })
    expect((await onLamp(retire, { reason: '不办了' }, 2)).body).toMatchObject({ currentVersion: null })
    await db.processRoute.create({ data: route })
    expect((await onLamp(reinstate, undefined, 4)).body).toMatchObject({ currentVersion: 4 })
    for (const version of [1, 2, 3]) expect((await onLamp(reinstate, undefined, version)).status).toBe(200)
    expect(await versionOf((await reportOne({ category })).id)).toBe(4)
  })
})

describe('a publication at a moment', () => {
  it('lies ahead and within ninety days, one for a draft, and is cancelled again', async () => {
    const revision = await redraw('修好啦')
    for (const hours of [-1, 91 * 24])
      expect((await publishAs({ revision, at: inHours(hours).toISOString() })).body.code).toBe('plan.moment')
    expect((await publishAs({ revision: revision - 1, at: inHours(1).toISOString() })).body.code).toBe('draft.stale')
    expect((await publishAs({ revision, at: inHours(1).toISOString() }, handler)).status).toBe(403)
    expect((await publishAs({ revision, at: inHours(1).toISOString() })).body).toMatchObject({ key: 'lamp' })
    expect((await publishAs({ revision, at: inHours(2).toISOString() })).body.code).toBe('plan.waiting')
    expect((await ask(remove, { as: admin, params: { id: draft } })).body.code).toBe('plan.waiting')
    expect((await rollout()).plans).toMatchObject([{ state: 'waiting', revision }])
    expect((await ask(cancel, { as: admin, params: { id: draft } })).status).toBe(200)
    expect((await ask(cancel, { as: admin, params: { id: draft } })).body.code).toBe('plan.none')
    expect((await look()).plan).toBeNull()
  })

  it('publishes what was held fast, whatever is drawn afterwards, as soon as the clock has come there', async () => {
    const { revision } = await look()
    const at = inHours(3)
    expect((await publishAs({ revision, at: at.toISOString() })).status).toBe(200)
    await redraw('后来改的')
    expect((await look()).plan).toMatchObject({ state: 'waiting', revision })
    await advanceTo(stack, inHours(2))
    expect((await processOf()).currentVersion).toBe(4)
    await advanceTo(stack, at)
    await waitFor('version 5', async () => (await processOf()).currentVersion === 5, PATIENCE)
    expect(await outcomeIn(5)).toBe('修好啦')
    expect(await look()).toMatchObject({ basedOn: 5, plan: null })
    const person = await actorFor('processAdmin')
    const told = await db.notification.findMany({ where: { text: 'plan-published' } })
    expect(told.map(({ personId }) => personId)).toEqual([person.id])
  })

  it('happens once with two workers at once, and after a time when nobody worked', async () => {
    const { revision } = await look()
    const at = inHours(1)
    expect((await publishAs({ revision, at: at.toISOString() })).status).toBe(200)
    await stack.workers.stop()
    await advanceTo(stack, at)
    const hands = [1, 2, 3].map(() => ({
      db: createDb(stack.databaseUrl, 4),
      engine: createZeebeEngine(stack.zeebeAddress),
    }))
    const settled = await Promise.all(hands.map((hand) => carryOutPlans(hand.db, hand.engine)))
    expect(settled.toSorted()).toEqual([0, 0, 1])
    await Promise.all(hands.map(async (hand) => [await hand.engine.close(), await hand.db.$disconnect()]))
    expect((await processOf()).versions).toHaveLength(6)

    const later = await redraw('再改一回')
    expect((await publishAs({ revision: later, at: inHours(1).toISOString() })).status).toBe(200)
    await advanceTo(stack, inHours(2))
    expect((await processOf()).currentVersion).toBe(6)
    await Promise.all([stack.workers.start()])
    await waitFor('version 7', async () => (await processOf()).currentVersion === 7, PATIENCE)
    expect((await processOf()).versions).toHaveLength(7)
  })

  it('publishes nothing when it no longer may, and tells who drew it and who may publish', async () => {
    const revision = await redraw('来不及了')
    const at = inHours(1)
    expect((await publishAs({ revision, at: at.toISOString() })).status).toBe(200)
    expect((await onLamp(republish, { notes: '先用旧的' }, 1)).body).toMatchObject({ version: 8 })
    await advanceTo(stack, at)
    await waitFor('the plan to fail', async () => (await look()).plan?.state === 'failed', PATIENCE)
    expect((await processOf()).currentVersion).toBe(8)
    expect((await look()).plan?.failure?.text.zh).toContain('不是从最新的第 8 版画起')
    expect((await rollout()).plans).toMatchObject([{ state: 'failed', revision }])
    const publishers = await db.person.findMany({
      where: { active: true, memberships: { some: { role: { rights: { has: 'process.publish' } } } } },
    })
    const told = await db.notification.findMany({ where: { text: 'plan-failed' } })
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(publishers.map(({ id }) => id).toSorted())
    expect(told[0]?.params).toMatchObject({ process: 'lamp', zh: expect.stringContaining('没有按时发布') as string })
  })

  it('fails when whoever planned it has lost the right, and when nobody approved where two have to look', async () => {
    const { revision } = await look()
    const plan = () => publishAs({ revision, overwrite: true, at: inHours(1).toISOString() })
    expect((await plan()).status).toBe(200)
    const { rights } = await db.role.findUniqueOrThrow({ where: { code: 'processAdmin' } })
    const fewer = rights.filter((right) => right !== 'process.publish')
    await db.role.update({ where: { code: 'processAdmin' }, data: { rights: fewer } })
    await advanceTo(stack, inHours(1))
    await waitFor('the plan to fail', async () => (await look()).plan?.state === 'failed', PATIENCE)
    expect((await look()).plan?.failure?.text.zh).toContain('没有发布流程的权限')
    await db.role.update({ where: { code: 'processAdmin' }, data: { rights } })

    valueOf(await changeSetting('publishing', { fourEyes: true }))
    expect((await plan()).body.code).toBe('draft.not_approved')
    valueOf(await approveDraft(await actorFor('systemAdmin'), draft, { revision }))
    expect((await plan()).status).toBe(200)
    // the approval is of this save: what is drawn afterwards takes nothing from it
    await redraw('没人看过')
    await advanceTo(stack, inHours(1))
    await waitFor('version 9', async () => (await processOf()).currentVersion === 9, PATIENCE)
    expect(await outcomeIn(9)).toBe('来不及了')
    valueOf(await changeSetting('publishing', { fourEyes: false }))
  })
})

describe('tests that stand in the rules', () => {
  const rubbish = { kind: 'matter', category: '06010', region: 'street1', regionLevel: 'street' }
  const tests = [
    { name: '垃圾', inputs: rubbish, expected: { leadUnit: 'street1.sanitation' } },
    { name: '写错了', inputs: rubbish, expected: { leadUnit: 'district.housing' } },
  ]

  it('stop a publication when one fails, by decision, test, expected and got; a reason overrules that and is kept', async () => {
    const { body: begun } = await ask<{ id: string }>(create, { as: admin, body: { from: { key: 'leifengshao' } } })
    const before = await look(begun.id)
    const files = before.files.map(({ path, text }) => ({
      path,
      text: path.endsWith('.dmn')
        ? text.replace(
            '<variable id="lead_variable"',
            `<extensionElements><yingshao:tests xmlns:yingshao="${testsElement.uri}">${writeTests(tests)}</yingshao:tests></extensionElements><variable id="lead_variable"`,
          )
        : text,
    }))
    const saved = await ask<{ revision: number }>(save, {
      ...{ as: admin, params: { id: begun.id }, body: { revision: before.revision, files } },
    })
    const { revision } = saved.body
    const refused = await publishAs({ revision }, admin, begun.id)
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'process.tests_failed', fields: [{ path: 'dispatch-lead' }] })
    const said = refused.body.fields?.[0]?.message ?? ''
    for (const word of ['主办单位', '2「写错了」', 'district.housing', 'street1.sanitation'])
      expect(said).toContain(word)
    const planned = await publishAs({ revision, at: inHours(1).toISOString() }, admin, begun.id)
    expect(planned.body.code).toBe('process.tests_failed')
    expect((await processOf('leifengshao')).versions).toHaveLength(1)

    const reason = '月底前先用，测试下周改'
    expect((await publishAs({ revision, despiteTests: reason }, admin, begun.id)).body).toMatchObject({ version: 2 })
    expect((await rollout('leifengshao')).despiteTests).toEqual([{ version: 2, reason }])
  })
})
