import { beforeAll, beforeEach, expect, it } from 'vitest'
import { dayNumberAt } from '@/domain/sla/day-number.ts'
import type { Person } from '@/domain/policy/person.ts'
import { db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { getFigures, type StepFigures } from '@/server/services/processes/get-figures.ts'
import { sumDays } from '@/server/services/processes/sum-days.ts'
import { returnFacts } from '@/server/services/processes/return-facts.ts'
import { dayMs } from '@/domain/sla/limit.ts'
import { countByHand, type Passed } from '@/tests/builders/count-by-hand.ts'
import { writePassages, writeVersions } from '@/tests/builders/write-passages.ts'

// The figures of a process are those of its passages, whichever days are summed and whatever changes afterwards.
const key = 'sums'
const admin: Person = {
  id: newId(),
  memberships: [{ role: 'processAdmin', rights: ['process.read'], unitPath: '/city/', reachPath: '/city/' }],
}
let versions: Awaited<ReturnType<typeof writeVersions>>
let seed = 20_261_122

/** Repeats itself: a failing run is found again by its seed. */
const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647

beforeAll(async () => {
  versions = await writeVersions(key)
})

beforeEach(async () => {
  await db.alarm.deleteMany()
  await db.clock.deleteMany()
  await db.task.deleteMany()
})

const passages = async (): Promise<Passed[]> => {
  const tasks = await db.task.findMany({
    where: { state: { in: ['completed', 'open'] } },
    include: { clocks: { include: { alarms: true } } },
  })
  return tasks.map(({ clocks, ...task }) => ({
    ...task,
    alarms: clocks.flatMap(({ alarms }) => alarms.map(({ raisedAt }) => raisedAt)),
  }))
}

async function expectTrue(days: number, version: number | null) {
  // as another program, which is given nothing that was counted a while ago
  const found = await getFigures(admin, key, { version, days }, new Proxy(db, {}))
  if (!found.ok) throw new Error(found.error.code)
  const chosen = versions.filter((one) => version === null || one.version === version)
  const facts = chosen.flatMap(({ id, model }) => returnFacts(id, model))
  const byHand = countByHand(await passages(), facts, found.value.since)
  const shown = found.value.steps.filter(({ kind }) => kind === 'step').map(countedOf)
  expect(shown).toEqual(chosen[0]?.model.steps.map(({ elementId }) => roundedOf(byHand(elementId))))
}

const countedOf = ({ elementId, passages, natural, alarms, returns, rework }: StepFigures) =>
  roundedOf({ elementId, passages, natural, alarms, returns, rework })

/** to the microsecond: sums of floating numbers depend on their order */
const roundedOf = <T extends { natural: StepFigures['natural'] }>(one: T) => ({
  ...one,
  natural: one.natural && {
    mean: Number(one.natural.mean.toFixed(3)),
    median: Number(one.natural.median.toFixed(3)),
    p90: Number(one.natural.p90.toFixed(3)),
  },
})

const expectAllTrue = async () => {
  for (const days of [1, 3, 8]) for (const version of [null, 1, 2]) await expectTrue(days, version)
}

it('figures are the same before any day is summed, when some are, and when all are', async () => {
  await writePassages(versions, 60, random)
  await db.summedDay.deleteMany()
  await expectAllTrue()
  await sumDays(db)
  await expectAllTrue()
  const odd = await db.summedDay.findMany({ orderBy: { day: 'asc' } })
  await db.summedDay.deleteMany({ where: { OR: odd.filter((_, at) => random() < 0.5 && at >= 0) } })
  await expectAllTrue()
})

it('what is changed, added or taken away in a summed day counts at once', async () => {
  await writePassages(versions, 40, random)
  for (const change of [changeOne, returnOne, moveOne, addSome, removeOne, moveAlarm]) {
    expect((await sumDays(db)).left).toBe(0)
    await change()
    await expectAllTrue()
  }
})

it('a day is left as it is while somebody writes to it, and summed the next time', async () => {
  await writePassages(versions, 10, random)
  const task = await someTask()
  await db.$transaction(async (tx) => {
    await tx.task.update({ where: { id: task.id }, data: { outcome: 'other' } })
    expect(await sumDays(db)).toMatchObject({ summed: 0 })
  })
  await expectAllTrue()
  expect((await sumDays(db)).left).toBe(0)
  await expectAllTrue()
})

it('what happens today and days that fell out of reach keep no sums', async () => {
  const today = dayNumberAt(Date.now())
  await writePassages(versions, 10, random)
  await db.summedDay.create({ data: { kind: 'passages', day: new Date((today - 91) * dayMs), counted: true } })
  await sumDays(db)
  const kept = (await db.summedDay.findMany()).map(({ day }) => day.getTime() / dayMs - today)
  expect([Math.min(...kept), Math.max(...kept)]).toEqual([-90, -1])
})

const someTask = async () => {
  const tasks = await db.task.findMany({ where: { state: 'completed' }, orderBy: { completedAt: 'asc' } })
  const task = tasks[Math.floor(tasks.length / 2)]
  if (!task) throw new Error('there are passages')
  return task
}

async function changeOne() {
  const { id, openedAt } = await someTask()
  await db.task.update({ where: { id }, data: { openedAt: new Date(openedAt.getTime() - 3_600_000) } })
}

async function returnOne() {
  const { id } = await someTask()
  await db.task.update({ where: { id }, data: { elementId: 'B', outcome: 'back' } })
}

async function moveOne() {
  const { id, openedAt, completedAt } = await someTask()
  const earlier = (at: Date | null) => new Date((at?.getTime() ?? 0) - 2 * dayMs)
  await db.task.update({ where: { id }, data: { openedAt: earlier(openedAt), completedAt: earlier(completedAt) } })
}

const addSome = () => writePassages(versions, 5, random)

async function removeOne() {
  const { id } = await someTask()
  const clocks = await db.clock.findMany({ where: { taskId: id } })
  await db.alarm.deleteMany({ where: { clockId: { in: clocks.map((clock) => clock.id) } } })
  await db.clock.deleteMany({ where: { taskId: id } })
  await db.task.delete({ where: { id } })
}

async function moveAlarm() {
  const alarm = await db.alarm.findFirstOrThrow({ orderBy: { raisedAt: 'asc' } })
  const clock = await db.clock.findUniqueOrThrow({ where: { id: alarm.clockId } })
  const task = await db.task.findUniqueOrThrow({ where: { id: clock.taskId ?? '' } })
  const other = versions.find(({ id }) => id !== task.processVersionId)
  await db.task.update({ where: { id: task.id }, data: { processVersionId: other?.id ?? '' } })
}
