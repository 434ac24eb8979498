import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDb } from '@/server/db/client.ts'
import { listCaseEvents } from '@/server/services/cases/list-case-events.ts'
import { listNotifications } from '@/server/services/notifications/list-notifications.ts'
import { assignTask } from '@/server/services/tasks/assign-task.ts'
import { claimTask } from '@/server/services/tasks/claim-task.ts'
import { releaseTask } from '@/server/services/tasks/release-task.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { createWorld } from './read-world.ts'
import type { World } from './read-world.ts'

const db = createDb()
let world: World
type Someone = Awaited<ReturnType<World['person']>>
let fixer: Someone
let mate: Someone
let leader: Someone

beforeAll(async () => {
  world = await createWorld(db)
  fixer = await world.person('修理', 'fix', world.units.housing)
  mate = await world.person('同事', 'fix', world.units.housing)
  leader = await world.person('局长', 'lead', world.units.housing)
})

afterAll(async () => {
  await db.$disconnect()
})

/** A step the fixer has claimed, and what is told of it afterwards. */
async function claimed(change = {}) {
  const { units, roles } = world
  const { id: caseId, number } = await world.report(null, units.grid, change)
  const { id } = await world.step(caseId, { role: roles.fix.code, unitId: units.housing.id })
  valueOf(await claimTask(fixer, id, db))
  const lastEvent = async (reader = leader) => valueOf(await listCaseEvents(reader, number, {}, db)).items[0]?.text
  const toldTo = async (person: Someone) => {
    const { items } = valueOf(await listNotifications(person, {}, db))
    return items.filter(({ caseNumber }) => caseNumber === number).map(({ text, params }) => [text, params])
  }
  return { id, number, lastEvent, toldTo }
}

describe('a claim', () => {
  it('that its holder gives up is told to nobody', async () => {
    const { id, lastEvent, toldTo } = await claimed()
    valueOf(await releaseTask(fixer, id, db))
    expect(await lastEvent()).toMatchObject({ zh: '放回「处置」，等待签收' })
    expect(await toldTo(fixer)).toEqual([])
  })

  it('that a leader releases is told to its holder, and the case says whose it was', async () => {
    const { id, number, lastEvent, toldTo } = await claimed()
    valueOf(await releaseTask(leader, id, db))
    expect(await lastEvent()).toMatchObject({
      zh: '放回修理签收的「处置」，等待签收',
      en: 'Released 处置, which 修理 had claimed',
    })
    expect(await toldTo(fixer)).toEqual([['released', { number, step: '处置', by: '局长' }]])
  })

  it('is not released by a colleague', async () => {
    const { id, toldTo } = await claimed()
    expect(await releaseTask(mate, id, db)).toMatchObject({ error: { code: 'task.claimed_by_other' } })
    expect(await toldTo(fixer)).toEqual([])
  })

  it('that a leader gives to somebody else is told to both', async () => {
    const { id, number, toldTo } = await claimed()
    valueOf(await assignTask(leader, id, { personId: mate.id }, db))
    expect(await toldTo(fixer)).toEqual([['reassigned', { number, step: '处置', by: '局长' }]])
    expect(await toldTo(mate)).toEqual([['assigned', { number, step: '处置' }]])
  })

  it('does not name a confidential reporter who held it', async () => {
    const { id, lastEvent } = await claimed({ reporterId: fixer.id, reporterConfidential: true })
    valueOf(await releaseTask(leader, id, db))
    expect(await lastEvent()).toMatchObject({ zh: '放回—签收的「处置」，等待签收' })
  })
})
