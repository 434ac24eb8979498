import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/server/db/client.ts'
import { variablesThen } from '@/server/db/variables-then.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { listPassed } from '@/server/services/jumps/list-passed.ts'
import { listMigrations } from '@/server/services/migrations/get-migration.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { completeStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { sideBySideTests } from '@/tests/builders/side-by-side.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { whatStands } from './proof/what-stands.ts'

// One case sent back to a step it has passed, on the real engine.
const patience = 60_000
const hood = { folder: 'tests/fixtures/bundles/neighbourhood', key: 'neighbourhood', category: 'matter:06028' }

let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  stack = await startStack()
  expect(stack.runScript('scripts/publish.ts', hood.folder, '--route', `category=${hood.category}`)).toContain('v1')
  const admin = await actorFor('systemAdmin')
  for (const role of ['mediator', 'estateManager', 'councillor', 'secretary'])
    valueOf(await grantRole(admin, 'verify01', { role, unit: 'yingshan' }))
  await stack.workers.start()
  begin()
})

afterAll(() => stack?.stop())

beforeEach(({ onTestFailed }) => onTestFailed(async () => console.log(`jumps: what stands\n${await whatStands()}`)))

const chief = () => actorFor('dutyChief')
const openTasks = (caseId: string) => db.task.findMany({ where: { caseId, state: 'open' } })
const wholeClock = (caseId: string) =>
  db.clock.findFirst({ where: { caseId, taskId: null, state: { not: 'stopped' } }, select: { id: true, dueAt: true } })

/** The passage of a step as it is offered to the duty chief. */
async function passageOf(number: string, element: string) {
  const passed = valueOf(await listPassed(await chief(), number))
  const found = passed.find((one) => one.element === element)
  if (!found) throw new Error(`${element} is not among ${passed.map((one) => one.element).join(', ')}`)
  return found
}

/** Sends a case back once the engine's last word on it has come, and waits until it stands there. */
async function sendBack({ id, number }: Reported, element: string) {
  const passage = await passageOf(number, element)
  const { incarnation } = await db.case.findUniqueOrThrow({ where: { id } })
  valueOf(await moveCase(await chief(), number, { kind: 'jump', reason: '派错了', to: passage.taskId }))
  await waitFor(
    `${number} to stand at ${element} again`,
    async () => {
      const now = await db.case.findUniqueOrThrow({ where: { id } })
      return now.incarnation > incarnation && !now.moving
    },
    patience,
  )
  return passage
}

scenario(
  'a case goes back to a passed step with what its flow knew then, its whole clock runs on, and it ends',
  async () => {
    const reported = await reportOne()
    await walkCase(reported.number, {}, { until: 'Task_VerifyResult' })
    const clock = await wholeClock(reported.id)
    const [left] = await openTasks(reported.id)
    const passage = await sendBack(reported, 'Task_File')
    const [open, ...others] = await openTasks(reported.id)
    expect(open).toMatchObject({ elementId: 'Task_File', incarnation: 2 })
    expect(others).toEqual([])
    expect(await db.task.findUniqueOrThrow({ where: { id: left?.id ?? '' } })).toMatchObject({ state: 'moved' })
    expect(await wholeClock(reported.id)).toEqual(clock)
    const then = await variablesThen(db, { epoch: passage.epoch, element: passage.elementInstance })
    const seen = await waitFor(
      'the mirror to see the new step',
      async () => {
        const entered = { epoch: open?.epoch ?? 0, element: open?.elementInstance ?? '' }
        return (await db.engineElement.findUnique({
          where: { epoch_key: { epoch: entered.epoch, key: entered.element } },
        }))
          ? variablesThen(db, entered)
          : null
      },
      patience,
    )
    // the unit that was chosen afterwards is forgotten, what was known before is known again
    expect(seen).toMatchObject({ ...then, incarnation: 2 })
    expect(Object.keys(seen).filter((name) => !(name in (then ?? {})))).toEqual([])
    const last = await db.caseEvent.findFirstOrThrow({ where: { caseId: reported.id, type: 'FlowJumped' } })
    expect(last.data).toMatchObject({ element: 'Task_File', from: ['Task_VerifyResult'], reason: '派错了' })
    expect(valueOf(await listMigrations(await actorFor('processAdmin'), 'leifengshao'))).toEqual([])
    await walkCase(reported.number, {}, { ratings: [{ score: 5, satisfied: true }] })
    expect(await db.case.findUniqueOrThrow({ where: { id: reported.id } })).toMatchObject({
      status: 'closed',
      adrift: null,
    })
    await waitFor(
      'its instances to end',
      async () => (await db.engineInstance.count({ where: { caseId: reported.id, state: 'active' } })) === 0,
      patience,
    )
    expect((await verifyInstallation(db)).faults).toEqual({})
  },
)

scenario('a case that waits for its rating goes back too, and nobody is asked for that rating any more', async () => {
  const reported = await reportOne()
  await walkCase(reported.number, {}, { until: 'rating' })
  await sendBack(reported, 'Task_Handle')
  expect(await openTasks(reported.id)).toMatchObject([{ elementId: 'Task_Handle' }])
  expect((await db.case.findUniqueOrThrow({ where: { id: reported.id } })).ratingDueAt).toBeNull()
  await walkCase(reported.number, {}, { ratings: [{ score: 4, satisfied: true }] })
  expect((await db.case.findUniqueOrThrow({ where: { id: reported.id } })).status).toBe('closed')
})

scenario(
  'from two branches at once it goes back to the step before them alone; steps inside are not offered',
  async () => {
    const reported = await reportOne({ category: hood.category })
    await walkCase(reported.number, {}, { until: 'Listen' })
    const { versionId, steps } = await lookAtCase(reported.number)
    if (steps[0]) await completeStep(versionId, steps[0])
    await waitFor('both branches', async () => (await openTasks(reported.id)).length === 2, patience)
    const survey = (await lookAtCase(reported.number)).steps.find(({ elementId }) => elementId === 'Survey')
    if (survey) await completeStep(versionId, survey)
    const offered = valueOf(await listPassed(await chief(), reported.number)).map(({ element }) => element)
    expect(offered).toEqual(['Listen'])
    await sendBack(reported, 'Listen')
    expect(await openTasks(reported.id)).toMatchObject([{ elementId: 'Listen' }])
    await walkCase(reported.number)
    expect(await db.case.findUniqueOrThrow({ where: { id: reported.id } })).toMatchObject({
      status: 'agreed',
      adrift: null,
    })
  },
)

it('is refused by name: without the right, to a step not passed, while it moves or is on hold, and writes nothing', async () => {
  const reported = await reportOne()
  await walkCase(reported.number, {}, { until: 'Task_Handle' })
  const other = await reportOne()
  await walkCase(other.number, {}, { until: 'Task_Handle' })
  const { taskId } = await passageOf(reported.number, 'Task_File')
  const jump = { kind: 'jump', reason: '派错了', to: taskId }
  const worker = await actorFor('gridWorker')
  expect(await moveCase(worker, reported.number, jump)).toMatchObject({ ok: false })
  expect(await listPassed(worker, reported.number)).toMatchObject({ ok: false })
  expect(await moveCase(await chief(), other.number, jump)).toMatchObject({ error: { code: 'jump.not_passed' } })
  for (const to of ['', 'nothing', undefined])
    expect(await moveCase(await chief(), reported.number, { ...jump, to })).toMatchObject({
      error: { code: 'jump.not_passed', fields: [{ path: 'to' }] },
    })
  expect(await moveCase(await chief(), reported.number, { ...jump, reason: ' ' })).toMatchObject({
    error: { code: 'move.reason_missing' },
  })
  await db.case.update({ where: { id: reported.id }, data: { held: true } })
  expect(await moveCase(await chief(), reported.number, jump)).toMatchObject({ error: { code: 'case.on_hold' } })
  await db.case.update({ where: { id: reported.id }, data: { held: false } })
  const { elementInstance: key, epoch } = await db.task.findUniqueOrThrow({ where: { id: taskId } })
  await waitFor('the mirror to see it', () => db.engineElement.count({ where: { epoch, key } }), patience)
  await db.$executeRaw`delete from engine_variable_change`
  expect(await moveCase(await chief(), reported.number, jump)).toMatchObject({ error: { code: 'jump.unrecorded' } })
  expect(await db.migration.count({ where: { cases: { some: { caseId: reported.id } } } })).toBe(0)
})
