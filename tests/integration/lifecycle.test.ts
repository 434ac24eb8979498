import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/server/db/client.ts'
import { createZeebeClient } from '@/server/engine/zeebe/zeebe-client.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { getCaseFlow } from '@/server/services/cases/get-case-flow.ts'
import { continueIncident } from '@/server/services/incidents/continue-incident.ts'
import { listIncidents } from '@/server/services/incidents/list-incidents.ts'
import { retryIncident } from '@/server/services/incidents/retry-incident.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { backDateClock } from '@/tests/builders/back-date-clock.ts'
import { completeStep } from '@/tests/builders/complete-step.ts'
import { countNaturally } from '@/tests/builders/count-naturally.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Report, type Reported } from '@/tests/builders/report-one.ts'
import { sideBySideTests } from '@/tests/builders/side-by-side.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase, type Outcomes } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'

// 雷锋哨标准 from the whistle to the archive, on a real database, a real engine and the real workers.
const DAY = 86_400_000
const content = { score: 5, satisfied: true }
const sorry = { score: 2, satisfied: false }
/** a category no rule sends out by itself: the dispatcher decides */
const undirected = 'matter:06001'
/** the workers rest for a while in one of the scenarios */
const PATIENCE = 45_000
const STRAIGHT = 'Task_VerifyReport Task_File Task_Handle Task_VerifyResult Task_Feedback'

let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  stack = await startStack({ start: ['workers'], controlledClock: true })
  begin()
})

afterAll(() => stack?.stop())

const stepsOf = async (caseId: string) => {
  const tasks = await db.task.findMany({ where: { caseId }, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] })
  return tasks.map(({ elementId }) => elementId).join(' ')
}
const eventsOf = async (caseId: string, type: string) =>
  db.caseEvent.findMany({ where: { caseId, type }, orderBy: { seq: 'asc' } })
const caseOf = (id: string) => db.case.findUniqueOrThrow({ where: { id } })
const runningClocks = (caseId: string) => db.clock.count({ where: { caseId, state: { not: 'stopped' } } })

/** The engine's own record of the instance that carries the case, once the mirror has it. */
async function instanceOf(caseId: string) {
  const claim = await db.instanceClaim.findFirstOrThrow({ where: { caseId }, orderBy: { incarnation: 'desc' } })
  const { epoch, instanceKey: key } = claim
  return waitFor('the mirror to know the instance', () =>
    db.engineInstance.findUnique({ where: { epoch_key: { epoch, key } } }),
  )
}

const engineEnds = (caseId: string) =>
  waitFor('the engine to end the instance', async () => (await instanceOf(caseId)).state !== 'active', PATIENCE)

async function play(report: Report, outcomes: Outcomes, ratings = [content]): Promise<Reported> {
  const reported = await reportOne(report)
  expect(await walkCase(reported.number, outcomes, { ratings })).toMatchObject({ at: 'closed' })
  return reported
}

scenario('a report goes through every hand, is rated and archived, and the engine has nothing left of it', async () => {
  const { id, reporter } = await play({}, {})
  expect(await stepsOf(id)).toBe(STRAIGHT)
  expect(await caseOf(id)).toMatchObject({ status: 'closed', outcome: 'closed', counted: true, round: 1, adrift: null })
  expect(await db.rating.findMany({ where: { caseId: id } })).toMatchObject([{ round: 1, state: 'rated', score: 5 }])
  expect(await runningClocks(id)).toBe(0)
  expect(await db.clock.count({ where: { caseId: id, taskId: null } })).toBe(1)
  expect(await eventsOf(id, 'CaseArchived')).toHaveLength(1)
  const told = await db.notification.findMany({ where: { caseId: id, personId: reporter.id }, select: { text: true } })
  expect(told.map(({ text }) => text).sort()).toEqual(['feedback.solved', 'rate'])
  await engineEnds(id)
  expect((await instanceOf(id)).state).toBe('completed')
  expect(await db.task.count({ where: { caseId: id, settledAt: null } })).toBe(0)
})

scenario(
  'a limit the rules give by category, level and season goes before that of the catalogue, and says so',
  async () => {
    const limitsOf = async (category: string) => {
      const { id } = await play({ category }, {})
      const task = await db.task.findFirstOrThrow({ where: { caseId: id, elementId: 'Task_Handle' } })
      return db.clock.findFirstOrThrow({ where: { taskId: task.id } })
    }
    expect(await limitsOf('component:01011')).toMatchObject({
      limitSource: 'decision',
      limit: { amount: 2, unit: 'hour', calendar: 'natural' },
    })
    expect(await limitsOf('matter:06010')).toMatchObject({
      limitSource: 'catalogue',
      limit: { amount: 4, unit: 'workhour' },
    })
  },
)

scenario('不予立案 answers the reporter, is archived and not counted', async () => {
  const { id } = await play({}, { Task_File: 'rejected' })
  expect(await stepsOf(id)).toBe('Task_VerifyReport Task_File')
  expect(await caseOf(id)).toMatchObject({ status: 'notFiled', outcome: 'notFiled', counted: false })
  expect((await caseOf(id)).reply).toBeTruthy()
  expect(await db.rating.count({ where: { caseId: id } })).toBe(0)
})

scenario('what is found not to be real is answered and archived at once', async () => {
  const { id } = await play({}, { Task_VerifyReport: 'notReal' })
  expect(await stepsOf(id)).toBe('Task_VerifyReport')
  expect(await caseOf(id)).toMatchObject({ status: 'notFiled', counted: false })
})

scenario('a self-handled report with pictures of before and after is closed without anybody else', async () => {
  const { id } = await play({ selfHandled: true }, {})
  expect(await stepsOf(id)).toBe('')
  expect(await caseOf(id)).toMatchObject({ status: 'closed', counted: true })
  expect(await db.casePhoto.count({ where: { caseId: id } })).toBe(2)
})

scenario('退单 once goes back to the dispatcher, twice to arbitration, whose unit handles it', async () => {
  const { id } = await play({ category: undirected }, { Task_Handle: ['return', 'return', 'done'] })
  expect(await stepsOf(id)).toBe(
    'Task_VerifyReport Task_File Task_Dispatch Task_Handle Task_Dispatch Task_Handle Task_Arbitrate Task_Handle Task_VerifyResult Task_Feedback',
  )
  expect(await eventsOf(id, 'CaseDispatched')).toHaveLength(3)
  expect((await caseOf(id)).round).toBe(1)
})

scenario('a failed 核查 opens round 2 of the same case while its clock runs on', async () => {
  const { id } = await play({}, { Task_VerifyResult: ['fail', 'pass'] })
  const tasks = await db.task.findMany({
    where: { caseId: id, elementId: 'Task_Handle' },
    orderBy: { openedAt: 'asc' },
  })
  expect(tasks.map(({ round }) => round)).toEqual([1, 2])
  expect(await eventsOf(id, 'RoundOpened')).toHaveLength(1)
  expect(await db.clock.count({ where: { caseId: id, taskId: null } })).toBe(1)
  expect((await caseOf(id)).round).toBe(2)
})

scenario('a dissatisfied reporter gets one more round; the second rating archives whatever it says', async () => {
  const { id } = await play({}, {}, [sorry, sorry])
  const ratings = await db.rating.findMany({ where: { caseId: id }, orderBy: { round: 'asc' } })
  expect(ratings).toMatchObject([
    { round: 1, state: 'rated', satisfied: false, score: 2 },
    { round: 2, state: 'rated', satisfied: false, score: 2 },
  ])
  expect(await caseOf(id)).toMatchObject({ status: 'closed', round: 2 })
})

scenario('撤回 by the reporter ends a case nobody has touched, and is refused once somebody has', async () => {
  const [fresh, touched] = await Promise.all([reportOne(), reportOne()])
  await walkCase(fresh.number, {}, { until: 'Task_VerifyReport' })
  await walkCase(touched.number, {}, { until: 'Task_File' })
  const withdraw = { kind: 'withdraw', reason: '已经自行解决' }
  expect(await moveCase(touched.reporter, touched.number, withdraw)).toMatchObject({
    error: { code: 'withdraw.too_late' },
  })
  valueOf(await moveCase(fresh.reporter, fresh.number, withdraw))
  await closed(fresh.number)
  await expectVoid(fresh.id, 'withdraw')
  await walkCase(touched.number, {}, { ratings: [content] })
})

const waits: [string, Report, Outcomes][] = [
  ['Task_VerifyReport', {}, {}],
  ['Task_File', {}, {}],
  ['Task_Dispatch', { category: undirected }, {}],
  ['Task_Handle', {}, {}],
  ['Task_Arbitrate', {}, { Task_Handle: 'return' }],
  ['Task_VerifyResult', {}, {}],
  ['Task_Feedback', {}, {}],
  ['rating', {}, {}],
]
for (const [until, report, outcomes] of waits)
  scenario(`作废 by the duty chief ends a case that waits at ${until}`, async () => {
    const { id, number, reporter } = await reportOne(report)
    await walkCase(number, outcomes, { until })
    const chief = await actorFor('dutyChief')
    valueOf(await moveCase(chief, number, { kind: 'void', reason: '重复上报' }))
    expect((await caseOf(id)).status).toBe('void')
    await closed(number)
    await expectVoid(id, 'void')
    const told = await db.notification.findMany({
      where: { caseId: id, personId: reporter.id },
      select: { text: true },
    })
    expect(told.map(({ text }) => text)).toContain('void')
    expect(told.map(({ text }) => text)).not.toContain('withdrawn')
  })

const closed = (number: string) =>
  waitFor('the case to be archived', async () => (await lookAtCase(number)).closed, PATIENCE)

async function expectVoid(caseId: string, outcome: string) {
  expect(await caseOf(caseId)).toMatchObject({ status: 'void', outcome, counted: false })
  expect(await eventsOf(caseId, 'CaseArchived')).toHaveLength(1)
  expect(await runningClocks(caseId)).toBe(0)
  const unsettled = () => db.task.count({ where: { caseId, OR: [{ state: 'open' }, { settledAt: null }] } })
  await waitFor('its step to be taken back', async () => (await unsettled()) === 0, PATIENCE)
  await engineEnds(caseId)
}

// the workers stop for a while in the next scenario: what is measured in seconds comes before
let flowEndSeen = () => {}
const flowEnd = new Promise<void>((resolve) => (flowEndSeen = resolve))

scenario(
  'each level of a step is raised once, the drawn path runs once, in order and marked late after downtime',
  async () => {
    const [present, missed] = await Promise.all([reportOne(), reportOne()])
    const [clock, missedClock] = await Promise.all([firstClock(present), firstClock(missed)])
    const limit = 2 * DAY
    for (const { id } of [clock, missedClock]) await countNaturally(id)
    await backDateClock(clock.id, 0.8 * limit - (Date.now() - clock.startedAt.getTime()) - 1500)
    const warned = await waitFor('the warning', () => db.alarm.findFirst({ where: { clockId: clock.id } }))
    expect(warned).toMatchObject({ level: 'warn', late: false, drawn: true, occurrence: 1 })
    expect(warned.raisedAt.getTime() - warned.markAt.getTime()).toBeLessThan(5000)
    await waitFor('the drawn path to tell the holder', () => notices(present.id, 'urge'))

    await flowEnd
    await stack.workers.stop()
    await backDateClock(clock.id, 0.3 * limit)
    await backDateClock(missedClock.id, 2 * limit)
    await stack.workers.start()
    await waitFor('the missed levels', async () => (await alarmsOf(missed.id)).length === 3)
    await waitFor('the yellow card of the drawn path', async () => (await caseOf(missed.id)).card === 'yellow')
    await waitFor('the drawn notice of the card', () => notices(missed.id, 'yellow-card'))
    expect(await alarmsOf(missed.id)).toMatchObject([
      { level: 'warn', late: true },
      { level: 'due', late: true },
      { level: 'yellow', late: true },
    ])
    expect((await eventsOf(missed.id, 'AlarmRaised')).map(({ data }) => (data as { level: string }).level)).toEqual([
      'warn',
      'due',
      'yellow',
    ])
    expect(await eventsOf(missed.id, 'CardShown')).toHaveLength(1)

    await waitFor('the drawn path of due', () => notices(present.id, 'overdue'))
    expect((await alarmsOf(present.id)).map(({ level }) => level)).toEqual(['warn', 'due'])
    const before = await db.notification.count({ where: { caseId: present.id } })
    expect(before).toBe((await notices(present.id, 'urge')) + (await notices(present.id, 'overdue')))
    // 2 receipts per alarm would be a path that ran twice
    const receipts = await db.alarmReceipt.findMany({
      where: { alarmId: { in: (await alarmsOf(present.id)).map((a) => a.id) } },
    })
    expect(receipts).toHaveLength(2)
    for (const { number } of [present, missed]) await walkCase(number, {}, { ratings: [content] })
    expect(await alarmsOf(present.id)).toHaveLength(2)
  },
)

async function firstClock({ number }: Reported) {
  const { step } = await walkCase(number, {}, { until: 'Task_VerifyReport' })
  return db.clock.findFirstOrThrow({ where: { taskId: step?.id ?? '' } })
}
const alarmsOf = (caseId: string) =>
  db.alarm.findMany({ where: { caseId }, orderBy: [{ raisedAt: 'asc' }, { markAt: 'asc' }] })
const notices = (caseId: string, text: string) => db.notification.count({ where: { caseId, text } })

scenario(
  'an instance cancelled by a stranger shows within 5 s, is named adrift with it and goes on from a step, once',
  async () => {
    const { id, number } = await reportOne()
    const { step } = await walkCase(number, {}, { until: 'Task_Handle' })
    const stranger = createZeebeClient(stack.zeebeAddress)
    try {
      const { key } = await instanceOf(id)
      const began = Date.now()
      await stranger.cancelProcessInstance(key)
      await waitFor('the end of the flow on the case', async () => (await eventsOf(id, 'FlowEnded')).length, 5000)
      expect(await caseOf(id)).toMatchObject({ adrift: 'nothing_waits' })
      expect(Date.now() - began).toBeLessThan(5000)
      expect(await db.task.findUnique({ where: { id: step?.id ?? '' } })).toMatchObject({ state: 'taken_back' })
    } finally {
      flowEndSeen()
      await stranger.close()
    }
    const admin = await actorFor('processAdmin')
    const incident = await incidentOf(number)
    expect(incident).toMatchObject({ kind: 'adrift' })
    const from = { elementId: 'Task_Handle', reason: '实例被误取消' }
    valueOf(await continueIncident(admin, incident?.id ?? '', from))
    // whoever reads the list of a moment ago does not move a case that goes on again
    expect(await continueIncident(admin, incident?.id ?? '', from)).toMatchObject({
      error: { code: 'incident.not_found' },
    })
    await walkCase(number, {}, { ratings: [content] })
    expect(await stepsOf(id)).toBe(STRAIGHT.replace('Task_Handle', 'Task_Handle Task_Handle'))
    expect(await caseOf(id)).toMatchObject({ status: 'closed', adrift: null, incarnation: 2 })
  },
)

const incidentOf = async (number: string) =>
  valueOf(await listIncidents(await actorFor('processAdmin'))).items.find(({ caseNumber }) => caseNumber === number)

scenario('a unit that is not there is an incident with its reason, and the retry works once it is mended', async () => {
  const environment = { where: { code: 'district.environment' } }
  await db.unit.update({ ...environment, data: { active: false } })
  const { id, number } = await reportOne({ category: 'matter:06020' })
  const { step } = await walkCase(number, {}, { until: 'Task_File' })
  if (step) await completeStep((await lookAtCase(number)).versionId, step)
  const incident = await waitFor('the incident', () => incidentOf(number), PATIENCE)
  expect(incident).toMatchObject({ kind: 'engine', elementId: 'Task_SendOut', mayRetry: true })
  expect(incident.reason).toMatch(/^没有编号为 district\.environment 的在用单位（变量 leadUnit）。请.+重试。$/)
  expect(incident.reasonEn).toMatch(
    /^There is no unit district\.environment in use \(variable leadUnit\)\. .+ retry\.$/,
  )
  const flow = valueOf(await getCaseFlow(await actorFor('processAdmin'), number))
  expect(flow.incidents).toEqual([
    { elementId: 'Task_SendOut', name: incident.stepName, reason: { zh: incident.reason, en: incident.reasonEn } },
  ])
  await db.unit.update({ ...environment, data: { active: true } })
  valueOf(await retryIncident(await actorFor('processAdmin'), incident.id))
  await walkCase(number, {}, { ratings: [content] })
  expect(await stepsOf(id)).toBe(STRAIGHT)
})

it('a rating nobody gave in seven days is recorded as 未评 and never as a rating', async () => {
  const { id, number } = await reportOne()
  await walkCase(number, {}, { until: 'rating' })
  await waitFor('the wait for the rating', () =>
    db.engineElement.findFirst({ where: { type: 'EVENT_BASED_GATEWAY', state: 'active' } }),
  )
  const moved = await fetch(`${stack.managementUrl}/actuator/clock/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ offsetMilli: 7 * DAY + 60_000 }),
  })
  expect(moved.ok).toBe(true)
  await closed(number)
  expect(await db.rating.findMany({ where: { caseId: id } })).toMatchObject([
    { state: 'lapsed', score: null, satisfied: null, by: null },
  ])
  expect(await eventsOf(id, 'CaseRated')).toHaveLength(0)
  expect(await eventsOf(id, 'RatingLapsed')).toHaveLength(1)
})

it('after all this nothing is lost, doubled or adrift', async () => {
  const result = await waitFor('a quiet installation', async () => {
    const verification = await verifyInstallation(db)
    return verification.totals.open === 0 ? verification : null
  })
  expect(result.faults).toEqual({})
  expect(await db.outbox.count({ where: { state: { in: ['pending', 'parked'] } } })).toBe(0)
})
