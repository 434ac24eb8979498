import { afterAll, beforeAll, expect, it } from 'vitest'
import { GET as wayRoute } from '@/app/api/v1/cases/[number]/way/route.ts'
import { GET as figuresRoute } from '@/app/api/v1/processes/[key]/figures/route.ts'
import { db } from '@/server/db/client.ts'
import type { Passage } from '@/domain/case/passage.ts'
import type { ProcessFigures, StepFigures } from '@/server/services/processes/get-figures.ts'
import { backDateClock } from '@/tests/builders/back-date-clock.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { walkCase, type Outcomes } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { ask, personWith } from './api-client.ts'

// What the page of a process says equals what a person counts who reads the cases one by one.
const chief = personWith('dutyChief').login
const key = 'leifengshao'
const hour = 3_600_000

let stack: Stack
let returned: Reported

async function played(outcomes: Outcomes, until: string): Promise<Reported> {
  const reported = await reportOne()
  await walkCase(reported.number, outcomes, { until })
  return reported
}

beforeAll(async () => {
  stack = await startStack()
  await stack.workers.start()
  const cases = [
    played({}, 'Task_Feedback'),
    played({ Task_Handle: ['return', 'done'] }, 'Task_VerifyResult'),
    played({ Task_VerifyResult: ['fail', 'pass'] }, 'rating'),
    played({}, 'Task_Handle'),
  ]
  const [, back, , waiting] = await Promise.all(cases)
  if (!back) throw new Error('no case')
  returned = back
  const open = await db.task.findFirstOrThrow({ where: { caseId: waiting?.id ?? '', state: 'open' } })
  const clock = await db.clock.findFirstOrThrow({ where: { taskId: open.id } })
  await backDateClock(clock.id, 400 * hour)
  await waitFor('its alarm', () => db.alarm.count({ where: { clockId: clock.id } }))
  // the engine's word on where a case waits comes a moment later
  const waits = async () => (await read()).body.steps.some(({ kind, open: count }) => kind === 'wait' && count > 0)
  await waitFor('the mirror to see the wait for a rating', waits)
  // an hour more than it took, so that nine of ten is not the mean
  const first = await db.task.findFirstOrThrow({ where: { elementId: 'Task_File', state: 'completed' } })
  await db.task.update({ where: { id: first.id }, data: { openedAt: new Date(first.openedAt.getTime() - hour) } })
})

afterAll(() => stack?.stop())

const read = (query: Record<string, string> = {}, as: string | null = chief, params = { key }) =>
  ask<ProcessFigures>(figuresRoute, { as, params, query })
const stepOf = ({ steps }: ProcessFigures, id: string) => steps.find(({ elementId }) => elementId === id) as StepFigures

it('passages, open cases, returns, rework and alarms of a step are those of its cases', async () => {
  const { status, body } = await read()
  expect(status).toBe(200)
  expect(stepOf(body, 'Task_Handle')).toMatchObject({
    name: '处置',
    passages: 5,
    open: 1,
    late: 1,
    returns: 1,
    rework: 2,
  })
  expect(stepOf(body, 'Task_VerifyResult')).toMatchObject({ passages: 3, open: 1, returns: 1, rework: 1 })
  expect(stepOf(body, 'Task_File')).toMatchObject({ passages: 4, open: 0, returns: 0, rework: 0, alarms: 0 })
  expect(stepOf(body, 'Task_Handle').alarms).toBe(await db.alarm.count())
  expect(stepOf(body, 'Task_Feedback')).toMatchObject({ open: 1, passages: 1, returns: 0, incidents: 0 })
  expect(body.steps.find(({ kind, open }) => kind === 'wait' && open > 0)).toMatchObject({ open: 1 })
})

it('durations are counted by hand the same', async () => {
  const { body } = await read()
  const tasks = await db.task.findMany({ where: { elementId: 'Task_File', state: 'completed' } })
  const spans = tasks.map(({ openedAt, completedAt }) => Number(completedAt) - Number(openedAt)).sort((a, b) => a - b)
  const [, second = 0, third = 0, fourth = 0] = spans
  const { natural, clock } = stepOf(body, 'Task_File')
  expect(natural?.mean).toBeCloseTo(spans.reduce((sum, ms) => sum + ms, 0) / 4, 0)
  expect(natural?.median).toBeCloseTo((second + third) / 2, 0)
  expect(natural?.p90).toBeCloseTo(third + 0.7 * (fourth - third), 0)
  expect(clock).toMatchObject({ count: 4, workdayMs: null })
  expect(clock?.p90).toBeLessThan(hour)
})

it('the way of a case is told passage by passage, to those who may see the case alone', async () => {
  const way = (as: string) => ask<{ items: Passage[] }>(wayRoute, { as, params: { number: returned.number } })
  const { status, body } = await way(chief)
  expect(status).toBe(200)
  expect(body.items.map(({ name, outcome, state }) => [name, outcome, state])).toEqual([
    ...[
      ['核实', '属实', 'completed'],
      ['立案', '立案', 'completed'],
      ['处置', '退单', 'completed'],
    ],
    ...[
      ['派单', '派出', 'completed'],
      ['处置', '处置完成', 'completed'],
      ['核查', null, 'open'],
    ],
  ])
  const [first] = body.items
  expect(first?.naturalMs).toBe(Number(new Date(first?.to ?? 0)) - Number(new Date(first?.from ?? 0)))
  expect(first).toMatchObject({ alarms: [], clock: { late: false, workdayMs: 7.5 * hour } })
  expect((await way(personWith('handler', 'district.water').login)).status).toBe(404)
})

it('the workers sum the days that are over when they start', () =>
  waitFor('a summed day', () => db.summedDay.count({ where: { counted: true } })))

it('a span leaves out what ended before it, a version what ran on others', async () => {
  const old = await db.task.findFirstOrThrow({ where: { elementId: 'Task_Dispatch', state: 'completed' } })
  const before = stepOf((await read({ days: '7' })).body, 'Task_Dispatch').passages
  const moved = { openedAt: new Date(Date.now() - 9 * 24 * hour), completedAt: new Date(Date.now() - 8 * 24 * hour) }
  await db.task.update({ where: { id: old.id }, data: moved })
  expect(stepOf((await read({ days: '7' })).body, 'Task_Dispatch').passages).toBe(before - 1)
  expect(stepOf((await read({ days: '30', version: '1' })).body, 'Task_Dispatch').passages).toBe(before)
})

it('who may not look at processes is told so, as is who asks for one nobody published', async () => {
  expect((await read({}, personWith('handler').login)).status).toBe(403)
  expect((await read({}, chief, { key: 'nobody' })).status).toBe(404)
  expect((await read({ version: '9' })).status).toBe(404)
  expect((await read({ days: '91' })).status).toBe(400)
})
