import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { throughInserted } from '@/domain/migration/inserted-steps.ts'
import type { MigrationRow } from '@/domain/migration/migration.ts'
import { db } from '@/server/db/client.ts'
import { createDraft } from '@/server/services/drafts/create-draft.ts'
import { getDraft } from '@/server/services/drafts/get-draft.ts'
import { publishDraft } from '@/server/services/drafts/publish-draft.ts'
import { saveDraft } from '@/server/services/drafts/save-draft.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { getMigration, listMigratedCases } from '@/server/services/migrations/get-migration.ts'
import { getMigrationSides } from '@/server/services/migrations/migration-sides.ts'
import { previewMigration, type AskedMigration } from '@/server/services/migrations/preview-migration.ts'
import { startMigration } from '@/server/services/migrations/start-migration.ts'
import { steerMigration, takeBack } from '@/server/services/migrations/steer-migration.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { claimTask } from '@/server/services/tasks/claim-task.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { backDateClock } from '@/tests/builders/back-date-clock.ts'
import { completeStep, fillStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { sideBySideTests } from '@/tests/builders/side-by-side.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase, type Outcomes } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { whatStands } from './proof/what-stands.ts'

// Running cases are taken to another version, on the real engine: each of these flows is migrated by one scenario alone.
const patience = 90_000
/** what a dead relay or worker held is free again soon */
const impatient = { JOB_TIMEOUT_MS: '4000', OUTBOX_LEASE_MS: '3000' }
const hour = 3_600_000
const lamp = { folder: 'processes/contract/examples/lamp', key: 'lamp', category: 'matter:06027' }
const rated = { folder: 'processes/contract/examples/lamp-rated', key: 'lampRated', category: 'matter:06029' }
const hood = { folder: 'tests/fixtures/bundles/neighbourhood', key: 'neighbourhood', category: 'matter:06028' }
const handover = { folder: 'tests/fixtures/bundles/handover', key: 'handover', category: 'matter:06025' }
const standard = { key: 'leifengshao', category: 'matter:06010' }

let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  stack = await startStack()
  for (const { folder, category } of [lamp, rated, hood, handover])
    expect(stack.runScript('scripts/publish.ts', folder, '--route', `category=${category}`)).toContain('v1')
  const admin = await actorFor('systemAdmin')
  for (const role of ['mediator', 'estateManager', 'councillor', 'secretary', 'lampKeeper'])
    valueOf(await grantRole(admin, 'verify01', { role, unit: 'yingshan' }))
  await stack.workers.start(impatient)
  begin()
})

afterAll(() => stack?.stop())

beforeEach(({ onTestFailed }) =>
  onTestFailed(async () => console.log(`migrations: what stands\n${await whatStands()}`)),
)

const admin = () => actorFor('processAdmin')
const caseOf = (id: string) => db.case.findUniqueOrThrow({ where: { id }, include: { processVersion: true } })
const openTask = (caseId: string) => db.task.findFirstOrThrow({ where: { caseId, state: 'open' } })
const taskOf = (id: string) => db.task.findUniqueOrThrow({ where: { id } })
const clockOf = (taskId: string) => db.clock.findFirstOrThrow({ where: { taskId, state: { not: 'stopped' } } })

/** Publishes the newest version with an edit of its model as the next one. */
async function redraw(key: string, edit: (bpmn: string) => string): Promise<number> {
  const person = await admin()
  const { id } = valueOf(await createDraft(person, { from: { key } }))
  const { files } = valueOf(await getDraft(person, id))
  const drawn = files.map((file) => (file.path.endsWith('.bpmn') ? { ...file, text: edit(file.text) } : file))
  expect(drawn).not.toEqual(files)
  const { revision } = valueOf(await saveDraft(person, id, { revision: 1, files: drawn }))
  return valueOf(await publishDraft(person, id, { revision, notes: '改画' })).version
}

/** A report that stands in front of a step (or at the rating), the engine's record of it in the mirror. */
async function standing(category: string, until: string, outcomes: Outcomes = {}): Promise<Reported> {
  const reported = await reportOne({ category })
  await walkCase(reported.number, outcomes, { until })
  return reported
}

const asked = (from: number, to: number, more: Partial<AskedMigration> = {}): AskedMigration => ({
  ...{ from, to, limits: 'new', filter: {} },
  ...more,
})

const preview = async (key: string, request: AskedMigration) =>
  valueOf(await previewMigration(await admin(), key, request))

/** The dry run once every case of it is at rest. */
const atRest = (key: string, request: AskedMigration) =>
  waitFor(
    'all cases to be at rest',
    async () => {
      const plan = await preview(key, request)
      return plan.rows.every(({ reason }) => reason?.code !== 'busy') ? plan : null
    },
    patience,
  )

async function migrate(key: string, request: AskedMigration): Promise<string> {
  const { id } = valueOf(await startMigration(await admin(), key, request))
  await finished(id)
  return id
}

const finished = (id: string) =>
  waitFor(
    'the migration to finish',
    async () => valueOf(await getMigration(await admin(), id)).state === 'finished',
    patience,
  )

const rowOf = (rows: readonly MigrationRow[], number: string) => rows.find((row) => row.number === number)

const endsElsewhere = (caseId: string) =>
  waitFor(
    'the instance it left to end',
    async () => (await db.engineInstance.count({ where: { caseId, state: 'active' } })) === 1,
    patience,
  )

const verifyLimit = (amount: number) => (bpmn: string) =>
  bpmn.replace(
    /(<bpmn:userTask id="Task_VerifyResult"[\s\S]*?key="limitAmount" value=")\d+/,
    (_, before: string) => `${before}${amount}`,
  )

scenario(
  'every case comes out as the dry run said: its step, holder and clock go on, and it ends on the new version',
  async () => {
    const [verified, told, rating, handled] = await Promise.all([
      standing(standard.category, 'Task_VerifyResult'),
      standing(standard.category, 'Task_Feedback'),
      standing(standard.category, 'rating'),
      standing(standard.category, 'Task_Handle'),
    ])
    const cases = [verified, told, rating, handled]
    const task = await openTask(verified.id)
    await backDateClock((await clockOf(task.id)).id, 2 * hour)
    const version = await redraw(standard.key, (bpmn) => verifyLimit(1)(bpmn).replaceAll('Task_Feedback', 'Task_Tell'))
    const request = asked(version - 1, version)
    const before = await db.case.findMany({
      where: { processVersion: { processKey: standard.key } },
      orderBy: { id: 'asc' },
    })
    const plan = await atRest(standard.key, request)
    expect(plan.mapping).toContainEqual({ from: 'Task_Feedback', to: 'Task_Tell', how: 'carry' })
    expect(rowOf(plan.rows, verified.number)).toMatchObject({
      from: [{ element: 'Task_VerifyResult' }],
      to: [{ element: 'Task_VerifyResult' }],
    })
    const limits = rowOf(plan.rows, verified.number)?.clocks.find(({ clock }) => clock === 'verifyResult')?.limit
    expect([limits?.before.amount, limits?.after?.amount]).toEqual([2, 1])
    expect(rowOf(plan.rows, told.number)).toMatchObject({ to: [{ element: 'Task_Tell' }], verdict: 'goes' })
    // a dry run writes nothing
    expect(
      await db.case.findMany({ where: { processVersion: { processKey: standard.key } }, orderBy: { id: 'asc' } }),
    ).toEqual(before)

    const id = await migrate(standard.key, { ...request, mapping: plan.mapping })
    const result = valueOf(await listMigratedCases(await admin(), id))
    for (const { number } of cases) {
      const came = result.find(({ row }) => row.number === number)
      expect(came?.state).toBe('moved')
      expect(JSON.parse(JSON.stringify(came?.row))).toEqual(JSON.parse(JSON.stringify(rowOf(plan.rows, number))))
    }
    expect(valueOf(await getMigration(await admin(), id)).foretold).toEqual({ moved: 4, same: 4 })
    const after = await openTask(verified.id)
    expect(after).toMatchObject({ id: task.id, assigneeId: task.assigneeId, openedAt: task.openedAt, incarnation: 2 })
    expect(after.jobKey).not.toBe(task.jobKey)
    expect((await clockOf(task.id)).dueAt).toEqual(
      new Date(String(rowOf(plan.rows, verified.number)?.dueAfter?.toISOString())),
    )
    await endsElsewhere(verified.id)
    await Promise.all(cases.map(({ number }) => walkCase(number, {}, { ratings: [{ score: 5, satisfied: true }] })))
    for (const { id: caseId } of cases)
      expect(await caseOf(caseId)).toMatchObject({
        status: 'closed',
        adrift: null,
        moving: false,
        processVersion: { version },
      })
    const moved = await db.caseEvent.findMany({
      where: { caseId: verified.id, type: { in: ['FlowMigrated', 'DeadlineMoved'] } },
    })
    expect(moved.map(({ type }) => type).sort()).toEqual(['DeadlineMoved', 'FlowMigrated'])
    expect((await verifyInstallation(db)).faults).toEqual({})
  },
)

scenario(
  'a case with both branches open goes, and so does one of which a branch is finished and waits; nothing is asked twice',
  async () => {
    const listen = async () => {
      const reported = await standing(hood.category, 'Listen')
      const { versionId, steps } = await lookAtCase(reported.number)
      if (steps[0]) await completeStep(versionId, steps[0])
      await waitFor('both branches', async () => (await lookAtCase(reported.number)).steps.length === 2, patience)
      return reported
    }
    const [both, half] = await Promise.all([listen(), listen()])
    const { versionId, steps } = await lookAtCase(half.number)
    const survey = steps.find(({ elementId }) => elementId === 'Survey')
    if (survey) await completeStep(versionId, survey)
    const version = await redraw(hood.key, (bpmn) => bpmn.replace('settled=谈拢了', 'settled=谈成了'))
    const found = await db.task.findFirstOrThrow({ where: { caseId: half.id, elementId: 'Survey' } })
    const settled = () => waitFor('the finished branch', async () => (await taskOf(found.id)).settledAt, patience)
    const plan = await atRest(hood.key, asked(1, version))
    expect(rowOf(plan.rows, half.number)).toMatchObject({
      ...{ from: [{ element: 'Ask' }], to: [{ element: 'Ask' }], verdict: 'goes', reason: null },
    })
    const id = await migrate(hood.key, asked(1, version, { mapping: plan.mapping }))
    expect(valueOf(await getMigration(await admin(), id)).foretold).toEqual({ moved: 2, same: 2 })
    await settled()
    const moved = await taskOf(found.id)
    expect(moved).toMatchObject({ state: 'completed', outcome: found.outcome, completedAt: found.completedAt })
    expect(moved.jobKey).not.toBe(found.jobKey)
    // there and back, and there again
    await atRest(hood.key, asked(version, 1))
    const back = valueOf(await takeBack(await admin(), id))
    await finished(back.id)
    expect(valueOf(await getMigration(await admin(), back.id)).counts).toMatchObject({ moved: 2, stayed: 0 })
    await settled()
    await migrate(hood.key, asked(1, version, { mapping: (await atRest(hood.key, asked(1, version))).mapping }))
    for (const reported of [both, half]) {
      expect((await caseOf(reported.id)).processVersion.version).toBe(version)
      await walkCase(reported.number)
      expect(await caseOf(reported.id)).toMatchObject({ status: 'agreed', adrift: null })
      expect(await db.task.count({ where: { caseId: reported.id, elementId: 'Survey' } })).toBe(1)
    }
  },
)

scenario(
  'an old limit is kept where the new one would be late at once; the case is taken back while nothing was done, and not after',
  async () => {
    const [fresh, old, touched] = await Promise.all([1, 2, 3].map(() => standing(lamp.category, 'Repair')))
    if (!fresh || !old || !touched) throw new Error('three were reported')
    const tasks = await Promise.all([fresh, old, touched].map(({ id }) => openTask(id)))
    const [ofFresh, ofOld] = await Promise.all(tasks.map(({ id }) => clockOf(id)))
    if (!ofFresh || !ofOld) throw new Error('a step without a clock')
    // a day became twenty hours, of which twenty-two are gone
    await backDateClock(ofOld.id, 22 * hour)
    const version = await redraw(lamp.key, (bpmn) =>
      bpmn
        .replace('key="limitAmount" value="1"', 'key="limitAmount" value="20"')
        .replace('key="limitUnit" value="day"', 'key="limitUnit" value="hour"'),
    )
    const request = asked(1, version, { limits: 'keepLate' })
    const plan = await atRest(lamp.key, request)
    expect(rowOf(plan.rows, old.number)).toMatchObject({ verdict: 'kept' })
    expect(rowOf(plan.rows, fresh.number)).toMatchObject({ verdict: 'limit' })
    expect(rowOf((await preview(lamp.key, { ...request, limits: 'new' })).rows, old.number)).toMatchObject({
      verdict: 'late',
    })
    expect(rowOf((await preview(lamp.key, { ...request, limits: 'keep' })).rows, fresh.number)).toMatchObject({
      verdict: 'goes',
    })
    const id = await migrate(lamp.key, request)
    const dueAfter = (await clockOf(ofFresh.taskId ?? '')).dueAt
    expect(ofFresh.dueAt.getTime() - dueAfter.getTime()).toBe(4 * hour)
    valueOf(await moveCase(await actorFor('dutyChief'), touched.number, { kind: 'urge', reason: '快一点' }))
    const back = valueOf(await takeBack(await admin(), id))
    await finished(back.id)
    expect((await caseOf(fresh.id)).processVersion.version).toBe(1)
    expect((await clockOf(ofFresh.taskId ?? '')).dueAt).toEqual(ofFresh.dueAt)
    expect((await caseOf(touched.id)).processVersion.version).toBe(version)
    const stayed = valueOf(await listMigratedCases(await admin(), back.id)).find(
      ({ row }) => row.number === touched.number,
    )
    expect(stayed).toMatchObject({ state: 'stayed', row: { reason: { code: 'worked' } } })
    expect(await takeBack(await admin(), id)).toMatchObject({ error: { code: 'migration.no_way_back' } })
    await Promise.all([fresh, old, touched].map(({ number }) => walkCase(number)))
  },
)

const checkedFirst = (bpmn: string) =>
  bpmn
    .replace(
      'id="Flow_Done" sourceRef="Handle" targetRef="Tell"',
      'id="Flow_Done" sourceRef="Handle" targetRef="Check"',
    )
    .replace(/(<bpmn:userTask id="Tell"[\s\S]*?<\/bpmn:userTask>)/, (tell: string) => {
      const check = tell
        .replace('id="Tell" name="反馈"', 'id="Check" name="核查"')
        .replace('value="intakeClerk"', 'value="verifier"')
        .replace('value="telling"', 'value="checking"')
        .replace('key="form" value="tell"', 'key="form" value="check"')
        .replace('key="clock" value="tell"', 'key="clock" value="check"')
        .replace('key="limitAmount" value="1"', 'key="limitAmount" value="3"')
        .replace('key="limitUnit" value="workday"', 'key="limitUnit" value="hour"')
        .replace('value="district"', 'value="natural"')
        .replace('value="told=已告知"', 'value="done=已办好"')
        .replace(':tell', ':check')
        .replace('<bpmn:outgoing>Flow_Told<', '<bpmn:outgoing>Flow_Checked<')
      return `${check}${tell.replace('<bpmn:incoming>Flow_Done<', '<bpmn:incoming>Flow_Checked<')}
    <bpmn:sequenceFlow id="Flow_Checked" sourceRef="Check" targetRef="Tell" />`
    })

scenario(
  'cases past an inserted step go back through it: the clock of each step is told; taken back the step they left goes on',
  async () => {
    const [told, touched, handled] = await Promise.all([
      standing(handover.category, 'Tell'),
      standing(handover.category, 'Tell'),
      standing(handover.category, 'Handle'),
    ])
    const telling = await openTask(told.id)
    const holder = await actorFor('intakeClerk')
    valueOf(await claimTask(holder, telling.id))
    await backDateClock((await clockOf(telling.id)).id, hour)
    const before = await clockOf(telling.id)
    const version = await redraw(handover.key, checkedFirst)
    const { inserted, mapping } = valueOf(
      await getMigrationSides(await admin(), handover.key, { from: version - 1, to: version }),
    )
    const [check] = inserted
    if (!check) throw new Error('核查 is new')
    expect(check).toEqual({ element: 'Check', name: '核查', past: ['Tell'] })
    const request = asked(version - 1, version, { mapping: throughInserted(mapping, mapping, check, true) })
    const plan = await atRest(handover.key, request)
    expect(rowOf(plan.rows, handled.number)).toMatchObject({ to: [{ element: 'Handle' }], begun: false })
    const row = rowOf(plan.rows, told.number)
    expect(row).toMatchObject({ to: [{ element: 'Check' }], verdict: 'anew', begun: true, dueBefore: before.dueAt })
    expect(row?.clocks).toEqual([
      expect.objectContaining({
        ...{ clock: 'tell', element: 'Check', anew: true, due: { before: before.dueAt, after: row?.dueAfter } },
        limit: { before: before.limit, after: { amount: 3, unit: 'hour', calendar: 'natural' } },
      }),
    ])
    expect(row?.missing).toEqual([])

    const id = await migrate(handover.key, request)
    expect(valueOf(await getMigration(await admin(), id)).foretold).toEqual({ moved: 3, same: 3 })
    const checking = await openTask(told.id)
    expect(checking.elementId).toBe('Check')
    const came = valueOf(await listMigratedCases(await admin(), id)).find(
      ({ row: { number } }) => number === told.number,
    )
    expect(String(came?.row.dueAfter)).toBe((await clockOf(checking.id)).dueAt.toISOString())
    valueOf(await moveCase(await actorFor('dutyChief'), touched.number, { kind: 'urge', reason: '快一点' }))
    await atRest(handover.key, asked(version, version - 1))
    const back = valueOf(await takeBack(await admin(), id))
    await finished(back.id)
    expect(valueOf(await getMigration(await admin(), back.id))).toMatchObject({
      ...{ counts: { moved: 2, stayed: 1 }, foretold: { moved: 2, same: 2 } },
    })
    const rows = valueOf(await listMigratedCases(await admin(), back.id)).map(({ row }) => row)
    expect(rowOf(rows, told.number)).toMatchObject({
      ...{ from: [{ element: 'Check' }], to: [{ element: 'Tell' }], verdict: 'resumes', begun: true },
    })
    expect(rowOf(rows, touched.number)).toMatchObject({ verdict: 'cannot', reason: { code: 'worked' } })
    for (const { id: caseId } of [told, handled])
      expect((await caseOf(caseId)).processVersion.version).toBe(version - 1)
    // the very step, with who held it and a clock that stood still meanwhile
    const again = await openTask(told.id)
    expect(again).toMatchObject({ id: telling.id, elementId: 'Tell', assigneeId: holder.id, settledAt: null })
    const clock = await db.clock.findFirstOrThrow({
      where: { taskId: telling.id, state: 'running' },
      include: { changes: { orderBy: { seq: 'asc' } } },
    })
    expect(clock).toMatchObject({ id: before.id, stoppedAt: null, startedAt: before.startedAt })
    expect(clock.changes.map(({ kind }) => kind)).toEqual(['start', 'stop', 'reopen'])
    expect(clock.dueAt.getTime()).toBeGreaterThanOrEqual(before.dueAt.getTime())
    expect(await db.clock.count({ where: { taskId: checking.id, state: { not: 'stopped' } } })).toBe(0)
    const events = await db.caseEvent.findMany({ where: { caseId: told.id }, orderBy: { seq: 'asc' } })
    const told5 = ['ClockResumed', 'ClockStopped', 'StepTakenBack', 'StepReopened', 'FlowMigrated']
    expect(events.slice(-5).map(({ type }) => type)).toEqual(told5)
    await Promise.all([told, touched, handled].map(({ number }) => walkCase(number)))
  },
)

scenario(
  'while a case is on its way nobody can complete it; what the engine never takes stays on its version and goes on',
  async () => {
    const reported = await standing(rated.category, 'Repair')
    const version = await redraw(rated.key, (bpmn) => bpmn.replace('name="维修"', 'name="修路灯"'))
    await atRest(rated.key, asked(1, version))
    // an engine that does not know the new version never takes the case
    const target = await db.processVersion.findFirstOrThrow({ where: { processKey: rated.key, version } })
    await db.processDeployment.deleteMany({ where: { versionId: target.id } })
    const { id } = valueOf(await startMigration(await admin(), rated.key, asked(1, version)))
    await waitFor('the case to be on its way', async () => (await caseOf(reported.id)).moving, patience)
    const { versionId, steps } = await lookAtCase(reported.number)
    const [step] = steps
    if (!step) throw new Error('the step is open all the while')
    const { actor, outcome, form } = await fillStep(versionId, step)
    expect(await completeTask(actor, step.id, { outcome, form })).toMatchObject({ error: { code: 'case.moving' } })
    expect(await startMigration(await admin(), rated.key, asked(1, version))).toMatchObject({ ok: false })
    const clock = await clockOf(step.id)
    await backDateClock(clock.id, 25 * hour)
    await waitFor('its alarm meanwhile', () => db.alarm.count({ where: { clockId: clock.id } }), patience)
    await finished(id)
    expect(await caseOf(reported.id)).toMatchObject({ moving: false, incarnation: 1, processVersion: { version: 1 } })
    const [row] = valueOf(await listMigratedCases(await admin(), id))
    expect(row).toMatchObject({ state: 'stayed', row: { reason: { code: 'slow' } } })
    // what waited behind the move reached the instance it was meant for
    await waitFor(
      'the path behind the alarm',
      () => db.notification.count({ where: { caseId: reported.id, text: 'own' } }),
      patience,
    )
    await walkCase(reported.number, {}, { until: 'rating' })
    expect((await verifyInstallation(db)).faults).toEqual({})
  },
)

scenario('only who may migrate is asked anything, and what makes no sense is refused by name', async () => {
  const handler = await actorFor('handler')
  const none = asked(1, 1)
  expect(await previewMigration(handler, lamp.key, none)).toMatchObject({ error: { code: 'right.missing' } })
  expect(await startMigration(handler, lamp.key, none)).toMatchObject({ error: { code: 'right.missing' } })
  const person = await admin()
  expect(await previewMigration(person, lamp.key, none)).toMatchObject({ error: { code: 'migration.same_version' } })
  expect(await previewMigration(person, lamp.key, asked(1, 99))).toMatchObject({
    error: { code: 'process.version_not_found' },
  })
  expect(await getMigration(person, 'nothing')).toMatchObject({ error: { code: 'migration.not_found' } })
  expect(await steerMigration(person, 'nothing', 'paused')).toMatchObject({ error: { code: 'migration.not_found' } })
})

// the scenarios above are over: these have the workers to themselves
it.each(['transplant.begun#2', 'relay.started#2', 'inbox.committed#2'])(
  'workers that die at %s while cases move lose none and move none twice',
  async (point) => {
    const cases = await Promise.all([1, 2, 3].map(() => standing(lamp.category, 'Repair')))
    const version = await redraw(lamp.key, (bpmn) =>
      bpmn.replace(/(<bpmn:userTask id="Repair" name=")[^"]*/, (_, head: string) => `${head}修灯 ${point}`),
    )
    const request = asked(version - 1, version)
    await atRest(lamp.key, request)
    await stack.workers.stop()
    await stack.workers.start({ ...impatient, CRASH_AT: point })
    const { id } = valueOf(await startMigration(await admin(), lamp.key, request))
    await waitFor('the workers to die', () => Promise.resolve(!stack.workers.isRunning), patience)
    expect(stack.workers.endedBy).toBe('SIGKILL')
    await stack.workers.start(impatient)
    await finished(id)
    expect(valueOf(await getMigration(await admin(), id)).foretold).toEqual({ moved: 3, same: 3 })
    for (const { id: caseId } of cases) {
      await endsElsewhere(caseId)
      expect(await db.task.count({ where: { caseId } })).toBe(1)
      expect((await caseOf(caseId)).processVersion.version).toBe(version)
    }
    await Promise.all(cases.map(({ number }) => walkCase(number)))
    expect((await verifyInstallation(db)).faults).toEqual({})
  },
)
