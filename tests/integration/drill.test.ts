import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as clockRoute from '@/app/api/v1/clock/route.ts'
import { defaultPolicy, type PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { Limit } from '@/domain/sla/limit.ts'
import { clockSpeed, longAgo, now } from '@/server/clock.ts'
import { createDb, db } from '@/server/db/client.ts'
import { moveClock } from '@/server/drill/move-clock.ts'
import { createZeebeClock } from '@/server/engine/zeebe/zeebe-clock.ts'
import { changeLimit } from '@/server/services/limits/change-limit.ts'
import { savePolicy } from '@/server/services/policies/save-policy.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { advance, advanceTo } from '@/tests/builders/advance.ts'
import { completeStep, fillStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { runAlarmLoop } from '@/workers/alarms/alarm-loop.ts'
import { createWake } from '@/workers/runtime/wake.ts'
import { ask, personWith } from './api-client.ts'

// The controlled clock on the real database, the real engine and the real workers. Time goes forward only, so the
// scenarios follow one another.
const folder = 'tests/fixtures/bundles/clearance'
const category = 'matter:06028'
const HOUR = 3_600_000
const chain = ['warn', 'due', 'yellow', 'red', 'black']
const PATIENCE = 60_000
// each stands for hours of the drill, with restarts of everything in between
vi.setConfig({ testTimeout: 240_000 })

let stack: Stack

const alarmsOf = (caseId: string) =>
  db.alarm.findMany({ where: { caseId, clock: { name: 'clear' } }, orderBy: [{ markAt: 'asc' }] })
const levelsOf = async (caseId: string) => (await alarmsOf(caseId)).map(({ level }) => level)
const raisedEvents = async (caseId: string) => {
  const events = await db.caseEvent.findMany({ where: { caseId, type: 'AlarmRaised' }, orderBy: { seq: 'asc' } })
  return events.map(({ data }) => (data as { level: string }).level)
}
const cardOf = async (id: string) => (await db.case.findUniqueOrThrow({ where: { id } })).card
const stepClockOf = (caseId: string, name: string) => db.clock.findFirstOrThrow({ where: { caseId, name } })
const clockOf = (caseId: string) => db.clock.findFirstOrThrow({ where: { caseId, name: 'clear' } })
const raised = (caseId: string, levels: string[]) =>
  waitFor(`alarms ${levels.join(', ')}`, async () => (await levelsOf(caseId)).join() === levels.join(), PATIENCE)
const shown = (caseId: string, card: string) =>
  waitFor(`the ${card} card`, async () => (await cardOf(caseId)) === card, PATIENCE)
const quiet = () =>
  waitFor(
    'everything told to the engine',
    async () => (await db.outbox.count({ where: { state: 'pending' } })) === 0,
    PATIENCE,
  )

/** A report of the flow whose one step is open. */
async function opened(): Promise<Reported> {
  const reported = await reportOne({ category })
  await walkCase(reported.number, {}, { until: 'Clear' })
  return reported
}

/** A moment of the computation from five o'clock sharp, as much earlier as the step was opened before five. */
const after = (started: Date, moment: string) =>
  new Date(new Date(moment).getTime() + started.getTime() - new Date('2026-09-30T17:00+08:00').getTime())

describe('outside a drill', () => {
  it('the time is the real one and nobody moves it', async () => {
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000)
    const refused = await moveClock(await actorFor('systemAdmin'), { byMs: 1000 })
    expect(refused).toMatchObject({ ok: false, error: { code: 'drill.off' } })
  })
})

describe('in a drill', () => {
  let chased: Reported

  beforeAll(async () => {
    stack = await startStack({ start: ['workers'], drill: { at: '2026-09-30T16:30+08:00' } })
    expect(stack.runScript('scripts/publish.ts', folder, '--route', `category=${category}`)).toContain('clearance v1')
  })

  afterAll(() => stack?.stop())

  it('long before the real time the timers of the engine run: a dead worker gives its job back, the mirror hears', async () => {
    await stack.workers.stop()
    // one second for a job in hand, and the worker dies with the first it takes
    await stack.workers.start({ CRASH_AT: 'inbox.taken#1', JOB_TIMEOUT_MS: '1000' })
    const { id } = await reportOne({ category })
    await stack.workers.exited()
    await stack.workers.start()
    const task = await waitFor('the step', () => db.task.findFirst({ where: { caseId: id } }), PATIENCE)
    const job = { epoch: task.epoch, key: task.jobKey }
    const known = await waitFor('the mirror', () => db.engineJob.findUnique({ where: { epoch_key: job } }), PATIENCE)
    expect(Math.abs(known.at.getTime() - task.openedAt.getTime())).toBeLessThan(60_000)
    expect(await db.task.count({ where: { caseId: id } })).toBe(1)
  })

  it('4 工作时 from Wed 17:00 over a holiday of seven days: warned at 11:12, due at 12:00, each once', async () => {
    // a little before five: the step opens when the engine has got there, and a second past noon would be half past one
    await advanceTo(stack, '2026-09-30T16:58:00+08:00')
    chased = await opened()
    const { id } = chased
    const { startedAt, warnAt, dueAt } = await clockOf(id)
    expect(startedAt.getTime()).toBeLessThanOrEqual(new Date('2026-09-30T17:00+08:00').getTime())
    expect(warnAt).toEqual(after(startedAt, '2026-10-08T11:12+08:00'))
    expect(dueAt).toEqual(after(startedAt, '2026-10-08T12:00+08:00'))

    await advanceTo(stack, after(startedAt, '2026-10-08T11:10:00+08:00'))
    expect(await levelsOf(id)).toEqual([])
    await stack.workers.kill()
    await stack.workers.start()
    await advanceTo(stack, after(startedAt, '2026-10-08T11:12:00+08:00'))
    await raised(id, ['warn'])
    await advanceTo(stack, after(startedAt, '2026-10-08T11:57:00+08:00'))
    await stack.workers.kill()
    await stack.workers.start()
    expect(await levelsOf(id)).toEqual(['warn'])
    await advanceTo(stack, after(startedAt, '2026-10-08T12:00:00+08:00'))
    await raised(id, ['warn', 'due'])
    for (const { markAt, raisedAt, late } of await alarmsOf(id)) {
      expect(late).toBe(false)
      expect(raisedAt.getTime() - markAt.getTime()).toBeGreaterThanOrEqual(0)
      expect(raisedAt.getTime() - markAt.getTime()).toBeLessThan(60_000)
    }
  })

  it('告警链: nobody acts, and each level fires once, in order, across restarts of workers and engine', async () => {
    const { id } = chased
    const { startedAt } = await clockOf(id)
    await advanceTo(stack, after(startedAt, '2026-10-09T12:00:00+08:00'))
    await raised(id, ['warn', 'due', 'yellow'])
    await shown(id, 'yellow')
    await quiet()

    await Promise.all([stack.workers.kill(), stack.zeebe.kill()])
    // the house stands still while the time goes on; the engine comes back with the real time and has to be told
    await stack.zeebe.start()
    await stack.workers.start()
    await advanceTo(stack, after(startedAt, '2026-10-12T12:00:00+08:00'))
    await raised(id, ['warn', 'due', 'yellow', 'red'])
    await shown(id, 'red')
    await quiet()

    await stack.zeebe.kill()
    await stack.zeebe.start()
    await advanceTo(stack, after(startedAt, '2026-10-14T12:00:00+08:00'))
    await raised(id, chain)
    await shown(id, 'black')
    expect(await raisedEvents(id)).toEqual(chain)
    const cards = await db.caseEvent.findMany({ where: { caseId: id, type: 'CardShown' }, orderBy: { seq: 'asc' } })
    expect(cards.map(({ data }) => (data as { card: string }).card)).toEqual(['yellow', 'red', 'black'])
  })

  it('a jump over everything raises what was missed at once, in order, late and once, by three alarm loops', async () => {
    const [one, two] = [createDb(), createDb()]
    const wakes = [createWake(), createWake()]
    const stop = new AbortController()
    const loops = [one, two].map((own, index) => runAlarmLoop(own, wakes[index] ?? createWake(), stop.signal))
    const cases = await Promise.all([opened(), opened(), opened()])
    await advance(stack, { byMs: 30 * 86_400_000 })
    for (const wake of wakes) wake.ring()
    for (const { id } of cases) {
      await raised(id, chain)
      expect(await raisedEvents(id)).toEqual(chain)
      expect((await alarmsOf(id)).map(({ late }) => late)).toEqual(chain.map(() => true))
      await shown(id, 'black')
    }
    stop.abort()
    await Promise.all(loops)
    await Promise.all([one.$disconnect(), two.$disconnect()])
  })

  it('a date drawn on the model comes when the clock of the drill passes it, and not before', async () => {
    const { id, number } = await opened()
    const look = await lookAtCase(number)
    const [step] = look.steps
    if (step) await completeStep(look.versionId, step)
    const rating = await waitFor('the wait for the rating', () => db.rating.findFirst({ where: { caseId: id } }))
    await waitFor('the timer', () => db.engineElement.findFirst({ where: { elementId: 'Wait', state: 'active' } }))
    await advanceTo(stack, new Date(rating.dueAt.getTime() - 60_000))
    // a broker that starts anew begins with the real time, after all of this, and no worker is there to put it right: it
    // must not fire what is not due here
    await stack.workers.stop()
    await stack.zeebe.kill()
    await stack.zeebe.start()
    await stack.workers.start()
    await opened()
    expect(await db.rating.findFirst({ where: { caseId: id } })).toMatchObject({ state: 'open' })
    await advanceTo(stack, new Date(rating.dueAt.getTime() + 1000))
    await waitFor('the case to end', async () => (await lookAtCase(number)).closed, PATIENCE)
    expect(await db.rating.findMany({ where: { caseId: id } })).toMatchObject([{ state: 'lapsed' }])
    const { closedAt } = await db.case.findUniqueOrThrow({ where: { id } })
    expect(closedAt?.getTime()).toBeGreaterThanOrEqual(rating.dueAt.getTime())
  })

  it('沿街乱堆 on a Saturday: dispatch has a target of three minutes and a limit of two natural hours, and so has the squad', async () => {
    await advanceTo(stack, '2026-11-21T10:00+08:00')
    const admin = await actorFor('processAdmin')
    const target: PolicyLevel = {
      ...{ code: 'target', name: { zh: '三分钟目标', en: 'Three-minute target' }, card: null, again: false },
      ...{ at: { from: 'start', amount: 3, unit: 'minute' } },
      tell: { holder: true, unitLeader: false, supervisor: false, duty: false },
    }
    const levels = [target, ...defaultPolicy.levels]
    const name = { zh: '街面队', en: 'Street squad' }
    valueOf(await savePolicy(admin, 'squad', { name, levels, note: '街面', basedOn: null }))
    const limit: Limit = { amount: 2, unit: 'hour', calendar: 'natural' }
    valueOf(await changeLimit(admin, 'matter:06036', { limit, policy: 'squad' }))

    const { id, number } = await reportOne({ category: 'matter:06036' })
    await walkCase(number, { Task_Handle: 'return' }, { until: 'Task_Dispatch' })
    for (const step of ['dispatch', 'handle']) {
      const { startedAt, dueAt } = await stepClockOf(id, step)
      expect(dueAt.getTime() - startedAt.getTime()).toBe(2 * HOUR)
    }
    const { id: clockId, startedAt, dueAt } = await stepClockOf(id, 'dispatch')
    const raised = async () => (await db.alarm.findMany({ where: { clockId } })).map(({ level }) => level).sort()
    expect(await raised()).toEqual([])
    await advanceTo(stack, new Date(startedAt.getTime() + 180_000))
    await waitFor('the target', async () => (await raised()).join() === 'target', PATIENCE)
    await advanceTo(stack, dueAt)
    await waitFor('warning and due', async () => (await raised()).join() === 'due,target,warn', PATIENCE)
  })

  it('屋檐破损: dangerous, so Sunday counts; nobody closes it without a photo of after', async () => {
    await advanceTo(stack, '2026-11-21T16:00+08:00')
    const { id, number } = await reportOne({ category: 'matter:06004' })
    await walkCase(number, {}, { until: 'Task_Handle' })
    const { id: clockId, startedAt, dueAt } = await stepClockOf(id, 'handle')
    expect(dueAt.getTime() - startedAt.getTime()).toBe(24 * HOUR)
    // what counts working days rests: two days from a Saturday end on Tuesday evening
    expect((await stepClockOf(id, 'verifyReport')).dueAt).toEqual(new Date('2026-11-24T18:00+08:00'))

    await advanceTo(stack, '2026-11-22T09:00+08:00')
    const { versionId, steps } = await lookAtCase(number)
    const step = steps.find(({ elementId }) => elementId === 'Task_Handle')
    if (!step) throw new Error('the step is not open')
    const { actor, outcome, form } = await fillStep(versionId, step)
    const without = Object.fromEntries(Object.entries(form).filter(([key]) => key !== 'photosAfter'))
    const refused = await completeTask(actor, step.id, { outcome, form: without })
    expect(refused).toMatchObject({
      ok: false,
      error: { fields: [{ path: expect.stringContaining('photosAfter') as string }] },
    })
    expect(await walkCase(number, {}, { ratings: [{ score: 5, satisfied: true }] })).toMatchObject({ at: 'closed' })
    expect(await db.alarm.count({ where: { clockId } })).toBe(0)
    const handled = await db.task.findUniqueOrThrow({ where: { id: step.id } })
    expect(handled.completedAt?.getTime()).toBeLessThan(dueAt.getTime())
  })

  it('at a faster clock the engine keeps up and the flow goes on', async () => {
    await advance(stack, { speed: 600 })
    expect(clockSpeed()).toBe(600)
    const engine = createZeebeClock(stack.managementUrl)
    const { number } = await opened()
    const before = await engine.read()
    await waitFor('ten minutes of the engine', async () => (await engine.read()).getTime() - before.getTime() > 600_000)
    // it follows within a second of real time and a correction, never ahead
    const behind = now().getTime() - (await engine.read()).getTime()
    expect(behind).toBeGreaterThan(-1000)
    expect(behind).toBeLessThan(5 * 600_000)
    await walkCase(number, {}, { until: 'rating' })
    await advance(stack, { speed: 1 })
  })

  it('goes forward only, tells the present time, and obeys whoever may operate the system', async () => {
    const admin = await actorFor('systemAdmin')
    const present = now()
    const back = await moveClock(admin, { to: new Date(present.getTime() - 60_000) })
    expect(back).toMatchObject({ ok: false, error: { code: 'drill.backwards' } })
    if (!back.ok)
      expect(new Date(back.error.params?.['now'] as string).getTime()).toBeGreaterThan(present.getTime() - 1000)
    expect(await moveClock(admin, { byMs: 400 * 86_400_000 })).toMatchObject({ error: { code: 'drill.too_far' } })
    const other = await actorFor('gridWorker')
    expect(await moveClock(other, { byMs: 1000 })).toMatchObject({ error: { code: 'right.missing' } })
    expect(now().getTime() - present.getTime()).toBeLessThan(10_000)
  })

  it('tells its time to everybody at /api/v1/clock and is moved there by one order at a time', async () => {
    const seen = await ask<{ now: string; real: string; drill: boolean; speed: number }>(clockRoute.GET)
    expect(seen).toMatchObject({ status: 200, body: { drill: true, speed: 1 } })
    expect(Math.abs(new Date(seen.body.now).getTime() - now().getTime())).toBeLessThan(60_000)
    expect(Math.abs(new Date(seen.body.real).getTime() - Date.now())).toBeLessThan(60_000)
    const post = async (role: string | null, body: unknown) => {
      const as = role && personWith(role).login
      const { status, body: answer } = await ask<{ now?: string }>(clockRoute.POST, { as, body })
      return { status, code: answer.code, now: answer.now }
    }
    expect(await post(null, { add: { hours: 1 } })).toMatchObject({ status: 401 })
    expect(await post('gridWorker', { add: { hours: 1 } })).toMatchObject({ status: 403, code: 'right.missing' })
    expect(await post('systemAdmin', { set: seen.body.real, speed: 2 })).toMatchObject({ status: 400 })
    expect(await post('systemAdmin', {})).toMatchObject({ status: 400, code: 'input.invalid' })
    expect(await post('systemAdmin', { set: '2026-09-30T17:00:00+08:00' })).toMatchObject({
      status: 422,
      code: 'drill.backwards',
    })
    const before = now()
    const moved = await post('systemAdmin', { add: { days: 1, hours: 2, minutes: 3 } })
    expect(moved.status).toBe(200)
    expect(new Date(moved.now ?? '').getTime() - before.getTime()).toBeGreaterThanOrEqual((26 * 60 + 3) * 60_000)
  })

  it('goes on to the next level of any running clock', async () => {
    await opened()
    const next = await db.clock.findFirstOrThrow({
      where: { state: 'running', nextMarkAt: { gt: now() } },
      orderBy: { nextMarkAt: 'asc' },
    })
    await advance(stack, { next: 'mark' })
    expect(now().getTime() - (next.nextMarkAt?.getTime() ?? 0)).toBeLessThan(60_000)
    await waitFor('its alarm', () => db.alarm.findFirst({ where: { clockId: next.id } }), PATIENCE)
  })

  it('an engine that does not answer is brought on later: the clock has moved all the same', async () => {
    const before = now()
    const nobody = createZeebeClock('http://127.0.0.1:9')
    const moved = await moveClock(await actorFor('systemAdmin'), { byMs: 3_600_000 }, db, nobody)
    expect(moved).toMatchObject({ ok: true, value: { engine: 'behind', drill: true } })
    const engine = createZeebeClock(stack.managementUrl)
    await waitFor('the keeper', async () => (await engine.read()).getTime() - before.getTime() >= 3_600_000)
    // what was young before the jump is not old after it
    expect(longAgo(60_000).getTime()).toBeLessThan(now().getTime() - 3_600_000)
  })

  it('after all this nothing is lost, doubled or adrift', async () => {
    await quiet()
    expect((await verifyInstallation(db)).faults).toEqual({})
  })
})
