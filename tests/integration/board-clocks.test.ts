import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noCases, type BoardLamp } from '@/domain/board/board-lamp.ts'
import { createDb } from '@/server/db/client.ts'
import { getBoard } from '@/server/services/board/get-board.ts'
import { uncarriedClocks } from '@/tests/builders/uncarried-clocks.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { createWorld, minute, type World } from './read-world.ts'

// What the board reads of clocks stands on the rows of cases and steps, kept by triggers (ADR 0020): every way a clock
// can change is gone through here; real life is checked where it is played (moves, alarms, time data, lifecycle).
const db = createDb()
const now = new Date()
let world: World
let caseId: string
let taskId: string

const after = (minutes: number) => new Date(now.getTime() + minutes * minute)
const clock = (ofTask: string | null, inMinutes: number) => world.clock(caseId, ofTask, { now, inMinutes })
const select = { dueAt: true, warnAt: true, clockHeld: true } as const
const onCase = () => db.case.findUniqueOrThrow({ where: { id: caseId }, select })
const onStep = () => db.task.findUniqueOrThrow({ where: { id: taskId }, select })
const running = (minutes: number) => ({ dueAt: after(minutes), warnAt: after(minutes - 20), clockHeld: false })
const nothing = { dueAt: null, warnAt: null, clockHeld: false }
const openStep = async () =>
  (await world.step(caseId, { role: world.roles.fix.code, unitId: world.units.housing.id })).id

beforeAll(async () => {
  world = await createWorld(db)
})

beforeEach(async () => {
  caseId = (await world.report(null, world.units.grid)).id
  taskId = await openStep()
})

afterAll(() => db.$disconnect())

describe('the row of a case or a step', () => {
  it('carries the moments of its own clocks and none of the other’s', async () => {
    expect([await onCase(), await onStep()]).toEqual([nothing, nothing])
    await clock(null, 300)
    await clock(taskId, 60)
    expect([await onCase(), await onStep()]).toEqual([running(300), running(60)])
    expect(await uncarriedClocks(db)).toEqual([])
  })

  it('carries the earliest due and the earliest warning of several, though they be of two clocks', async () => {
    await clock(taskId, 60)
    const late = await clock(taskId, 90)
    await db.clock.update({ where: { id: late.id }, data: { warnAt: after(5) } })
    expect(await onStep()).toEqual({ ...running(60), warnAt: after(5) })
    await db.clock.update({ where: { id: late.id }, data: { dueAt: after(10), warnAt: null } })
    expect(await onStep()).toEqual({ ...running(60), dueAt: after(10) })
    expect(await uncarriedClocks(db)).toEqual([])
  })

  it('says that a clock is paused, beside those that run on', async () => {
    const paused = await clock(taskId, 30)
    await clock(taskId, 60)
    await db.clock.update({ where: { id: paused.id }, data: { state: 'held' } })
    expect(await onStep()).toEqual({ ...running(60), clockHeld: true })
    await db.clock.updateMany({ where: { taskId }, data: { state: 'held' } })
    expect(await onStep()).toEqual({ ...nothing, clockHeld: true })
    await db.clock.updateMany({ where: { taskId }, data: { state: 'running' } })
    expect(await onStep()).toEqual(running(30))
    expect(await uncarriedClocks(db)).toEqual([])
  })

  it('leaves out replies that were asked for, also when a clock becomes one', async () => {
    const asked = await clock(null, 10)
    await db.clock.update({ where: { id: asked.id }, data: { limitSource: 'asked' } })
    expect(await onCase()).toEqual(nothing)
    await db.clock.update({ where: { id: asked.id }, data: { dueAt: after(-5) } })
    expect(await onCase()).toEqual(nothing)
    expect(await uncarriedClocks(db)).toEqual([])
  })

  it('carries nothing of a clock that stopped, was removed, or went on with another step', async () => {
    const first = await clock(taskId, 30)
    const second = await clock(taskId, 60)
    await clock(null, 90)
    const other = await openStep()
    await db.clock.update({ where: { id: first.id }, data: { taskId: other } })
    expect(await onStep()).toEqual(running(60))
    expect(await db.task.findUniqueOrThrow({ where: { id: other }, select })).toEqual(running(30))
    await db.clock.update({ where: { id: first.id }, data: { taskId: null } })
    expect([await onCase(), await db.task.findUniqueOrThrow({ where: { id: other }, select })]).toEqual([
      running(30),
      nothing,
    ])
    await db.clock.update({ where: { id: second.id }, data: { state: 'stopped', stoppedAt: now } })
    expect(await onStep()).toEqual(nothing)
    await db.clockChange.deleteMany({ where: { clockId: first.id } })
    await db.clock.delete({ where: { id: first.id } })
    expect(await onCase()).toEqual(running(90))
    expect(await uncarriedClocks(db)).toEqual([])
  })

  it('is written only when what it carries changes', async () => {
    const { id } = await clock(taskId, 30)
    const version = async () => db.$queryRaw`select xmin::text from task where id = ${taskId}::uuid`
    const before = await version()
    await db.clock.update({ where: { id }, data: { nextMarkAt: after(10), calendar: 'district', calendarVersion: 3 } })
    await clock(taskId, 90)
    expect(await version()).toEqual(before)
    await db.clock.update({ where: { id }, data: { dueAt: after(31) } })
    expect(await version()).not.toEqual(before)
  })
})

describe('the board', () => {
  const lampsOf = async (found: string) => {
    const boss = await world.person('监工', 'boss', world.units.district)
    const board = valueOf(await getBoard(boss, { q: found }, db))
    return { lamps: board.totals.lamps, dueToday: board.totals.dueToday }
  }
  const only = (lamp: BoardLamp) => ({ ...noCases, [lamp]: 1 })

  it('lights a case by its own clock while it is between steps', async () => {
    const { number, id } = await world.report(null, world.units.grid)
    expect((await lampsOf(number)).lamps).toEqual(only('none'))
    const own = await world.clock(id, null, { now, inMinutes: -10 })
    expect(await lampsOf(number)).toEqual({ lamps: only('red'), dueToday: 0 })
    await db.clock.update({ where: { id: own.id }, data: { state: 'held' } })
    expect((await lampsOf(number)).lamps).toEqual(only('pause'))
  })

  it('lights a step by the worse of its own clock and the case’s, and counts a case in several hands once', async () => {
    const { number } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
    const own = await clock(null, 90)
    expect((await lampsOf(number)).lamps).toEqual(only('green'))
    await clock(taskId, 15)
    await openStep()
    expect((await lampsOf(number)).lamps).toEqual(only('amber'))
    await db.clock.update({ where: { id: own.id }, data: { dueAt: after(-1) } })
    expect(await lampsOf(number)).toEqual({ lamps: only('red'), dueToday: 0 })
  })
})

describe('the sweep', () => {
  it('names a case and a step that carry other moments than their clocks have', async () => {
    await clock(taskId, 30)
    const row = await db.case.update({ where: { id: caseId }, data: { clockHeld: true } })
    await db.task.update({ where: { id: taskId }, data: { warnAt: null } })
    expect(await uncarriedClocks(db)).toEqual([`clocks.notOnCase ${row.number}`, `clocks.notOnStep ${taskId}`])
    await db.clock.updateMany({ where: { caseId }, data: { warnAt: after(3) } })
    await clock(null, 40)
    expect(await uncarriedClocks(db)).toEqual([])
  })
})
