import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChainFault } from '@/domain/case/event-chain.ts'
import { createDb } from '@/server/db/client.ts'
import { raiseDueAlarms } from '@/server/services/alarms/raise-due-alarms.ts'
import { uncarriedClocks } from '@/tests/builders/uncarried-clocks.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { runAlarmLoop } from '@/workers/alarms/alarm-loop.ts'
import { createWake } from '@/workers/runtime/wake.ts'
import { createWorld, type World } from './read-world.ts'

const db = createDb()
let world: World
let leader: { id: string }

beforeAll(async () => {
  world = await createWorld(db)
  leader = await world.person('局长', 'lead', world.units.housing)
})

afterAll(() => db.$disconnect())

/** A case with so many steps whose clocks fell due five minutes ago. */
async function overdue(steps = 1) {
  const { units, roles } = world
  const { id: caseId } = await world.report(null, units.grid)
  const due = { now: new Date(), inMinutes: -5 }
  for (let n = 0; n < steps; n += 1) await world.step(caseId, { role: roles.fix.code, unitId: units.housing.id }, due)
  await db.$executeRaw`update clock set next_mark_at = due_at where case_id = ${caseId}::uuid`
  return db.clock.findMany({ where: { caseId }, select: { id: true, caseId: true } })
}

const alarmsOf = (ids: readonly string[]) =>
  db.alarm.findMany({ where: { clockId: { in: [...ids] } }, select: { clockId: true, level: true } })

describe('a batch of due clocks', () => {
  it('raises those of many cases together: alarms, notices, and a chain of events per case', async () => {
    const clocks = [...(await overdue()), ...(await overdue(2)), ...(await overdue())]
    const raised = await raiseDueAlarms(db, clocks)
    expect([...raised].sort()).toEqual(clocks.map(({ id }) => id).sort())
    const alarms = await alarmsOf([...raised])
    expect(alarms.filter(({ level }) => level === 'due')).toHaveLength(clocks.length)
    for (const caseId of new Set(clocks.map((clock) => clock.caseId))) {
      const own = clocks.filter((clock) => clock.caseId === caseId).length
      const events = await db.caseEvent.findMany({ where: { caseId } })
      expect(events.filter(({ type }) => type === 'AlarmRaised')).toHaveLength(own)
      expect(findChainFault(events)).toBeNull()
      expect(await db.notification.count({ where: { caseId, personId: leader.id, level: 'due' } })).toBe(own)
    }
  })

  it('leaves out a case that somebody works on, without waiting, and takes it afterwards', async () => {
    const [busy] = await overdue()
    const [free] = await overdue()
    if (!busy || !free) throw new Error('the scene has no clocks')
    await db.$transaction(async (other) => {
      await other.$executeRaw`select 1 from "case" where id = ${busy.caseId}::uuid for update`
      expect([...(await raiseDueAlarms(db, [busy, free]))]).toEqual([free.id])
    })
    expect([...(await raiseDueAlarms(db, [busy, free]))]).toEqual([busy.id])
  })

  it('is raised once by two workers that picked the same clocks', async () => {
    const clocks = (await Promise.all([overdue(), overdue(), overdue(), overdue()])).flat()
    const [one, two] = await Promise.all([raiseDueAlarms(db, clocks), raiseDueAlarms(db, clocks.toReversed())])
    const left = clocks.filter(({ id }) => !one.has(id) && !two.has(id))
    const three = await raiseDueAlarms(db, left)
    expect(one.size + two.size + three.size).toBe(clocks.length)
    const alarms = await alarmsOf(clocks.map(({ id }) => id))
    expect(new Set(alarms.map(({ clockId, level }) => `${clockId} ${level}`)).size).toBe(alarms.length)
  })
})

it('a card climbs only: what comes late and is less stays behind, whichever clock it is of', async () => {
  const [slow, quick] = await overdue(2)
  if (!slow || !quick) throw new Error('the scene has no clocks')
  const carded = async (id: string, ...cards: string[]) => {
    const levels = cards.map((card, n) => ({
      ...{ code: card, card, at: { from: 'due', amount: n + 1, unit: 'minute' }, drawn: false },
    }))
    await db.clock.update({ where: { id }, data: { levels: levels as never } })
  }
  await carded(quick.id, 'yellow', 'red', 'black')
  await carded(slow.id, 'yellow')
  await raiseDueAlarms(db, [quick])
  await raiseDueAlarms(db, [slow])
  expect((await db.case.findUniqueOrThrow({ where: { id: slow.caseId } })).card).toBe('black')
  const events = await db.caseEvent.findMany({
    where: { caseId: slow.caseId, type: 'CardShown' },
    orderBy: { seq: 'asc' },
  })
  expect(events.map(({ data }) => (data as { card: string }).card)).toEqual(['yellow', 'red', 'black'])
  expect(await alarmsOf([slow.id])).toHaveLength(1)
})

describe('the alarm loop', () => {
  it('comes back to a case somebody worked on, however many others fall due meanwhile', async () => {
    const [busy] = await overdue()
    const stop = new AbortController()
    const running: Promise<unknown>[] = []
    const flow = async () => {
      while (!stop.signal.aborted) await overdue()
    }
    try {
      const held = async (other: Pick<typeof db, '$executeRaw'>) => {
        await other.$executeRaw`select 1 from "case" where id = ${busy?.caseId}::uuid for update`
        running.push(runAlarmLoop(db, createWake(), stop.signal), flow())
        const [next] = await overdue()
        await waitFor('the alarm of another case', async () => (await alarmsOf([next?.id ?? ''])).length > 0)
        expect(await alarmsOf([busy?.id ?? ''])).toEqual([])
      }
      await db.$transaction(held, { timeout: 20_000 })
      await waitFor('the alarm of the case that was held', async () => (await alarmsOf([busy?.id ?? ''])).length > 0)
    } finally {
      stop.abort()
      await Promise.all(running)
    }
  })

  it('raises the others when more clocks than a batch holds cannot be computed', async () => {
    const broken = await overdue(260)
    await db.$executeRaw`update clock set "limit" = '{"amount": 1, "unit": "fortnight"}', due_at = due_at - interval '1 day',
      next_mark_at = next_mark_at - interval '1 day' where case_id = ${broken[0]?.caseId}::uuid`
    const [sound] = await overdue()
    const stop = new AbortController()
    const loop = runAlarmLoop(db, createWake(), stop.signal)
    try {
      await waitFor('the alarm of the sound clock', async () => (await alarmsOf([sound?.id ?? ''])).length > 0)
      expect(await alarmsOf(broken.map(({ id }) => id))).toEqual([])
    } finally {
      stop.abort()
      await loop
      await db.$executeRaw`update clock set state = 'stopped', next_mark_at = null where case_id = ${broken[0]?.caseId}::uuid`
    }
  })
})

it('every case and step carries the moments of its clocks after all this', async () => {
  expect(await uncarriedClocks(db)).toEqual([])
})
