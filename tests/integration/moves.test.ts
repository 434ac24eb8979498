import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '@/domain/shared/result.ts'
import { newId } from '@/server/ids.ts'
import { findFile } from '@/server/services/files/find-file.ts'
import { createDb } from '@/server/db/client.ts'
import { withCase } from '@/server/db/case-work.ts'
import { changeSetting } from '@/server/services/settings/change-setting.ts'
import { listBoardCases } from '@/server/services/board/list-board-cases.ts'
import { getCase } from '@/server/services/cases/get-case.ts'
import { moveCase, type Move } from '@/server/services/cases/move-case.ts'
import { raiseAlarms } from '@/server/services/alarms/raise-alarms.ts'
import { cancelRequest } from '@/server/services/moves/cancel-request.ts'
import { decideRequest } from '@/server/services/moves/decide-request.ts'
import { listRequests } from '@/server/services/moves/list-requests.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { openClocks } from '@/server/db/clock-rows.ts'
import { ok } from '@/domain/shared/result.ts'
import { uncarriedClocks } from '@/tests/builders/uncarried-clocks.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { createWorld, minute, type World } from './read-world.ts'

const db = createDb()
let world: World
type Someone = Awaited<ReturnType<World['person']>>
let fixer: Someone
let stranger: Someone
let chief: Someone
let boss: Someone
let leader: Someone

beforeAll(async () => {
  world = await createWorld(db)
  const { units } = world
  fixer = await world.person('修理', 'fix', units.housing)
  stranger = await world.person('水利', 'fix', units.water)
  leader = await world.person('局长', 'lead', units.housing)
  chief = await world.person('值班长', 'chief', units.district)
  boss = await world.person('分管', 'boss', units.district)
})

afterAll(() => db.$disconnect())

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code)

/** An open step with a clock of 100 minutes, due in so many. */
async function scene(inMinutes = 60, limit: object = { from: 'catalogue', calendar: 'natural', holdRuns: false }) {
  const { units, roles } = world
  const found = await world.report(null, units.grid)
  const step = {
    ...{
      form: '',
      outcomes: [
        { code: 'done', text: '办完' },
        { code: 'return', text: '退单' },
      ],
      resultVariable: 'outcome',
    },
    ...{
      facts: [],
      moves: ['hold', 'extend'],
      photos: { before: 0, after: 0, onSite: false },
      returnOutcome: 'return',
    },
    limit,
  }
  const due = { now: new Date(), inMinutes }
  const task = await world.step(found.id, { role: roles.fix.code, unitId: units.housing.id, step }, due)
  const clock = await db.clock.findFirstOrThrow({ where: { taskId: task.id } })
  return { id: found.id, number: found.number, taskId: task.id, clockId: clock.id }
}

const move = (who: Someone, number: string, given: Partial<Move> & { kind: string }) =>
  moveCase(who, number, { reason: '等材料', ...given }, db)

const ask = async (who: Someone, number: string, given: Partial<Move> & { kind: string }) =>
  valueOf(await move(who, number, given)).request?.id ?? ''

/** As if everything that was asked for and noted so far had happened so much earlier; the clock is none the older. */
async function letPass(id: string, clockId: string, minutes: number) {
  const earlier = `${minutes} minutes`
  await db.$executeRaw`update move_request set asked_at = asked_at - ${earlier}::interval where case_id = ${id}::uuid`
  await db.$executeRaw`update clock_change set at = at - ${earlier}::interval where clock_id = ${clockId}::uuid`
  await db.$executeRaw`update alarm set raised_at = raised_at - ${earlier}::interval where clock_id = ${clockId}::uuid`
  await db.$executeRaw`update clock set started_at = started_at - ${earlier}::interval, due_at = due_at - ${earlier}::interval,
    next_mark_at = next_mark_at - ${earlier}::interval where id = ${clockId}::uuid`
}

/** What the alarm loop does with a due clock. */
const ring = async (id: string) =>
  valueOf(
    await withCase(db, id, async (work) => {
      const clocks = await openClocks(work.tx, id, { all: true })
      const running = clocks.filter(({ state }) => state === 'running')
      await raiseAlarms(
        running.map((clock) => ({ work, clock })),
        'raise',
      )
      return ok(null)
    }),
  )

const clockOf = (id: string) => db.clock.findUniqueOrThrow({ where: { id } })
const alarmsOf = (clockId: string) => db.alarm.findMany({ where: { clockId }, orderBy: { raisedAt: 'asc' } })
const told = (personId: string, text: string) => db.notification.count({ where: { personId, text } })

describe('挂账', () => {
  it('waits for a leader while the clock runs on, then counts from when it was asked for; 恢复 gives back what was left', async () => {
    const { id, number, taskId, clockId } = await scene(60)
    const request = await ask(fixer, number, { kind: 'hold' })
    expect((await clockOf(clockId)).state).toBe('running')
    expect(await told(boss.id, 'hold-asked')).toBeGreaterThan(0)
    expect((await listRequests(boss, db)).map((one) => one.id)).toContain(request)
    await letPass(id, clockId, 40)
    const left = valueOf(await getCase(fixer, number, db)).clocks[0]?.remainingMs ?? 0
    expect(left).toBeLessThan(20 * minute)
    expect(codeOf(await decideRequest(fixer, request, { approve: true }, db))).toBe('right.missing')
    valueOf(await decideRequest(boss, request, { approve: true }, db))
    const held = valueOf(await getCase(fixer, number, db))
    expect(held).toMatchObject({ status: { code: 'held' }, clocks: [{ state: 'held', lamp: 'pause' }] })
    expect(Math.round((held.clocks[0]?.remainingMs ?? 0) / minute)).toBe(60)
    expect(held.clocks[0]?.explanation.map(({ kind }) => kind)).toEqual(['start', 'request', 'hold'])
    expect(held.clocks[0]?.explanation[2]?.text.zh).toContain('分管')
    expect(codeOf(await completeTask(fixer, taskId, { outcome: 'done', form: {} }, {}, db))).toBe('case.on_hold')
    valueOf(await move(fixer, number, { kind: 'resume' }))
    const { state, dueAt } = await clockOf(clockId)
    expect(state).toBe('running')
    expect(Math.round((dueAt.getTime() - Date.now()) / minute)).toBe(60)
  })

  it('that is approved late leaves alarms raised meanwhile, marked, and none of them fires again', async () => {
    const { id, number, clockId } = await scene(20)
    const request = await ask(fixer, number, { kind: 'hold' })
    await letPass(id, clockId, 30)
    await ring(id)
    expect(await alarmsOf(clockId)).toMatchObject([{ level: 'due', overtaken: false }])
    valueOf(await decideRequest(boss, request, { approve: true }, db))
    expect(await alarmsOf(clockId)).toMatchObject([{ level: 'due', overtaken: true }])
    valueOf(await move(boss, number, { kind: 'resume' }))
    await letPass(id, clockId, 60)
    await ring(id)
    expect(await alarmsOf(clockId)).toHaveLength(1)
  })

  it('rejected changes nothing, and needs a reason its asker reads', async () => {
    const { id, number, clockId } = await scene(60)
    const before = (await clockOf(clockId)).dueAt
    const request = await ask(fixer, number, { kind: 'hold' })
    expect(codeOf(await decideRequest(boss, request, { approve: false, answer: ' ' }, db))).toBe(
      'request.answer_missing',
    )
    valueOf(await decideRequest(boss, request, { approve: false, answer: '材料已到' }, db))
    expect(await clockOf(clockId)).toMatchObject({ state: 'running', dueAt: before })
    expect(await told(fixer.id, 'hold-rejected')).toBe(1)
    expect(codeOf(await decideRequest(boss, request, { approve: true }, db))).toBe('request.decided')
    expect(await db.case.findUniqueOrThrow({ where: { id } })).toMatchObject({ held: false })
  })

  it('is had at once by whoever may approve it, and refused twice, beside another request, and to strangers', async () => {
    const { number } = await scene(60)
    expect(codeOf(await move(stranger, number, { kind: 'hold' }))).toBe('case.not_found')
    expect(valueOf(await move(boss, number, { kind: 'hold' })).request?.state).toBe('approved')
    expect(codeOf(await move(fixer, number, { kind: 'hold' }))).toBe('hold.already')
    expect(codeOf(await move(fixer, number, { kind: 'extend', amount: 1, unit: 'hour' }))).toBe('extend.held')
    expect(codeOf(await move(chief, number, { kind: 'urge' }))).toBe('case.on_hold')
    const other = await scene(60)
    await ask(fixer, other.number, { kind: 'extend', amount: 1, unit: 'hour' })
    expect(codeOf(await move(fixer, other.number, { kind: 'hold' }))).toBe('request.waiting')
    const running = await scene(60, { from: 'catalogue', calendar: 'natural', holdRuns: true })
    expect(codeOf(await move(fixer, running.number, { kind: 'hold' }))).toBe('hold.nothing_stops')
  })

  it('that is asked for twice at the same instant waits once', async () => {
    const { id, number } = await scene(60)
    const answers = await Promise.all([1, 2, 3].map(() => move(fixer, number, { kind: 'hold' })))
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'request.waiting', 'request.waiting'])
    expect(await db.moveRequest.count({ where: { caseId: id } })).toBe(1)
  })
})

describe('what is attached to a request or an instruction', () => {
  const upload = async (who: Someone) => {
    const id = newId()
    const picture = { sha256: id, mime: 'image/jpeg', bytes: 1, width: 1, height: 1 }
    await db.file.create({ data: { id, ...picture, uploadedBy: who.id } })
    return id
  }

  it('is opened by whoever may read the case, by nobody else, and only once it is attached', async () => {
    const { number } = await scene(60)
    const [permit, order] = [await upload(fixer), await upload(boss)]
    const opens = async (who: Someone, id: string) => codeOf(await findFile(who, id, db))
    expect(await opens(boss, permit)).toBe('file.not_found')
    await ask(fixer, number, { kind: 'hold', files: [permit] })
    valueOf(await move(boss, number, { kind: 'supervise', files: [order] }))
    expect([await opens(boss, permit), await opens(fixer, order)]).toEqual(['ok', 'ok'])
    expect([await opens(stranger, permit), await opens(stranger, order)]).toEqual(['file.not_found', 'file.not_found'])
    const seen = valueOf(await getCase(boss, number, db))
    expect([seen.requests[0]?.files, seen.supervisions[0]?.files]).toEqual([[permit], [order]])
  })

  it('is one’s own upload', async () => {
    const { number } = await scene(60)
    const theirs = await upload(boss)
    expect(codeOf(await move(fixer, number, { kind: 'hold', files: [theirs] }))).toBe('file.unknown')
  })
})

describe('延期', () => {
  it('is approved by the duty chief the first time, by the leader in charge the second', async () => {
    const { number, clockId } = await scene(60)
    const before = (await clockOf(clockId)).dueAt.getTime()
    const first = await ask(fixer, number, { kind: 'extend', amount: 2, unit: 'hour' })
    expect(codeOf(await decideRequest(boss, first, { approve: true }, db))).toBe('right.missing')
    valueOf(await decideRequest(chief, first, { approve: true }, db))
    expect((await clockOf(clockId)).dueAt.getTime() - before).toBe(120 * minute)
    const second = await ask(fixer, number, { kind: 'extend', amount: 1, unit: 'hour' })
    expect(codeOf(await decideRequest(chief, second, { approve: true }, db))).toBe('right.missing')
    valueOf(await decideRequest(boss, second, { approve: true }, db))
    expect((await clockOf(clockId)).dueAt.getTime() - before).toBe(180 * minute)
  })

  it('is refused late, for too long, and for no time at all', async () => {
    const late = await scene(-1)
    expect(codeOf(await move(fixer, late.number, { kind: 'extend', amount: 1, unit: 'hour' }))).toBe('extend.too_late')
    const { number } = await scene(60)
    expect(codeOf(await move(fixer, number, { kind: 'extend', amount: 11, unit: 'day' }))).toBe('extend.too_long')
    expect(codeOf(await move(fixer, number, { kind: 'extend', amount: -1, unit: 'day' }))).toBe('limit.invalid')
    expect(codeOf(await move(fixer, number, { kind: 'extend' }))).toBe('limit.invalid')
  })

  it('lets a level fire anew that lies ahead again, only where the policy says so', async () => {
    const { id, number, clockId } = await scene(60)
    const level = (code: string, percent: number, again: boolean) =>
      ({ code, at: { from: 'allowance', percent }, drawn: false, again, tell: { holder: true } }) as object
    const levels = [level('early', 10, true), level('half', 45, true), level('once', 42, false)]
    await db.clock.update({ where: { id: clockId }, data: { levels } })
    await letPass(id, clockId, 10)
    await ring(id)
    expect((await alarmsOf(clockId)).map((alarm) => alarm.level)).toEqual(['early', 'once', 'half'])
    const request = await ask(fixer, number, { kind: 'extend', amount: 30, unit: 'minute' })
    valueOf(await decideRequest(chief, request, { approve: true }, db))
    await letPass(id, clockId, 40)
    await ring(id)
    const fired = (await alarmsOf(clockId)).map((alarm) => `${alarm.level} ${alarm.occurrence}`)
    expect(fired).toEqual(['early 1', 'once 1', 'half 1', 'half 2'])
  })

  it('may be taken back by its asker while it waits, and ends with the case', async () => {
    const { number } = await scene(60)
    const request = await ask(fixer, number, { kind: 'extend', amount: 1, unit: 'hour' })
    expect(codeOf(await cancelRequest(chief, request, db))).toBe('request.not_found')
    valueOf(await cancelRequest(fixer, request, db))
    expect(codeOf(await decideRequest(chief, request, { approve: true }, db))).toBe('request.decided')
    const again = await ask(fixer, number, { kind: 'extend', amount: 1, unit: 'hour' })
    valueOf(await move(chief, number, { kind: 'void' }))
    expect(codeOf(await decideRequest(chief, again, { approve: true }, db))).toBe('case.voided')
    expect(await db.moveRequest.findUniqueOrThrow({ where: { id: again } })).toMatchObject({ state: 'cancelled' })
  })
})

describe('催办 and 督办', () => {
  it('an urge reaches those who work the step, and no second one within the limit', async () => {
    const { number } = await scene(60)
    expect(valueOf(await move(chief, number, { kind: 'urge', reason: '群众在等' })).told).toBeGreaterThan(0)
    expect(await told(fixer.id, 'urged')).toBe(1)
    const again = await move(leader, number, { kind: 'urge' })
    expect(again).toMatchObject({ ok: false, error: { code: 'urge.too_soon', params: { every: 30, wait: 30 } } })
    expect(codeOf(await move(fixer, number, { kind: 'urge' }))).toBe('right.missing')
  })

  it('an instruction runs on a clock of its own, through a hold, until it is answered', async () => {
    const { id, number } = await scene(60)
    const given = { kind: 'supervise', reason: '今天之内报进度', replyDue: { amount: 2, unit: 'hour' } } as const
    const supervision = valueOf(await move(boss, number, given)).supervision ?? ''
    expect(codeOf(await move(leader, number, given))).toBe('right.missing')
    valueOf(await move(boss, number, { kind: 'hold' }))
    const clock = await db.clock.findFirstOrThrow({ where: { caseId: id, limitSource: 'asked' } })
    expect(clock).toMatchObject({ state: 'running', taskId: null, policy: 'default' })
    expect(codeOf(await move(stranger, number, { kind: 'reply', supervision }))).toBe('case.not_found')
    expect(codeOf(await move(fixer, number, { kind: 'reply', supervision: clock.id }))).toBe('supervision.not_found')
    valueOf(await move(fixer, number, { kind: 'reply', supervision, reason: '已联系厂家' }))
    expect((await clockOf(clock.id)).state).toBe('stopped')
    expect(await told(boss.id, 'supervision-answered')).toBe(1)
    expect(codeOf(await move(fixer, number, { kind: 'reply', supervision }))).toBe('supervision.answered')
    expect((await db.case.findUniqueOrThrow({ where: { id } })).supervisions).toBe(0)
  })

  it('an instruction is not answered by whoever gave it, and its late reply makes no case late', async () => {
    const { number } = await scene(60)
    const both = { ...boss, memberships: [...boss.memberships, ...fixer.memberships] }
    const given = { kind: 'supervise', replyDue: { amount: 1, unit: 'hour' } } as const
    const supervision = valueOf(await move(both, number, given)).supervision ?? ''
    expect(codeOf(await move(both, number, { kind: 'reply', supervision }))).toBe('supervision.own')
    const mayReply = async (who: Someone) => valueOf(await getCase(who, number, db)).supervisions[0]?.mayReply
    expect([await mayReply({ ...both, name: '' }), await mayReply(fixer)]).toEqual([false, true])

    const lampOf = async () => {
      const { items } = valueOf(await listBoardCases(boss, { q: number }, db))
      return items.find((row) => row.number === number)?.clock?.lamp
    }
    const before = await lampOf()
    await db.$executeRaw`update clock set due_at = now() - interval '1 hour' where limit_source = 'asked'
      and case_id = (select id from "case" where number = ${number})`
    expect([before, await lampOf()]).toEqual(['green', 'green'])
    const late = valueOf(await listBoardCases(boss, { lamp: 'red', q: number }, db))
    expect(late.items).toEqual([])
  })
})

describe('退单', () => {
  it('later than its limit is refused, or marked where the district says so', async () => {
    const { id, taskId } = await scene(60)
    const aWeekAgo = new Date(Date.now() - 14 * 24 * 60 * minute)
    await db.task.update({ where: { id: taskId }, data: { openedAt: aWeekAgo } })
    const back = () => completeTask(fixer, taskId, { outcome: 'return', form: {} }, {}, db)
    const refused = await back()
    expect(refused).toMatchObject({ ok: false, error: { code: 'return.too_late', fields: [{ path: 'outcome' }] } })
    valueOf(await changeSetting('moves', { lateReturn: 'mark' }, db))
    valueOf(await back())
    await db.setting.deleteMany({ where: { key: 'moves' } })
    const done = await db.caseEvent.findFirstOrThrow({ where: { caseId: id, type: 'StepCompleted' } })
    expect(done.data).toMatchObject({ outcome: 'return', lateReturn: true })
  })
})

it('every case and step carries the moments of its clocks after all this', async () => {
  expect(await uncarriedClocks(db)).toEqual([])
})
