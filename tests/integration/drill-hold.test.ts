import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/server/db/client.ts'
import { getCase } from '@/server/services/cases/get-case.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { decideRequest } from '@/server/services/moves/decide-request.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { actorOfStep } from '@/tests/builders/actor-of-step.ts'
import { advanceTo } from '@/tests/builders/advance.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne } from '@/tests/builders/report-one.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'

// The oracle of DOMAIN 6 for hold and extension, lived through on the real engine with the controlled clock.
/** 绿地养护: five working days, led by a department without asking the dispatcher */
const category = 'component:04013'
/** what a person takes to press a button there; the clock of the drill runs on meanwhile */
const SLACK = 60_000
const at = (text: string) => new Date(`2026-${text}:00+08:00`)

vi.setConfig({ testTimeout: 240_000 })
let stack: Stack

beforeAll(async () => {
  stack = await startStack({ drill: { at: '2026-11-16T08:50:00+08:00' } })
  await stack.workers.start()
})

afterAll(() => stack?.stop())

const near = (moment: Date | null, expected: Date) =>
  expect(Math.abs((moment?.getTime() ?? 0) - expected.getTime())).toBeLessThan(SLACK)

it('五个工作日, held over a weekend and extended, is due when the oracle says, and warned once', async () => {
  const { id, number } = await reportOne({ category })
  await walkCase(number, {}, { until: 'Task_Handle' })
  const clockOf = () => db.clock.findFirstOrThrow({ where: { caseId: id, name: 'handle' } })
  const alarms = async (clockId: string) =>
    (await db.alarm.findMany({ where: { clockId }, orderBy: { markAt: 'asc' } })).map(({ level }) => level)
  // opened before nine, counted from nine
  expect(await clockOf()).toMatchObject({ dueAt: at('11-20T18:00'), warnAt: at('11-19T18:00'), calendar: 'district' })

  const [step] = (await lookAtCase(number)).steps
  if (!step) throw new Error('nobody has the step')
  const handler = await actorOfStep(step)
  const leader = await actorFor('supervisor', 'yinghua')
  await advanceTo(stack, '2026-11-18T11:00:00+08:00')
  const asked = valueOf(await moveCase(handler, number, { kind: 'hold', reason: '等苗木到货' }))
  expect(asked.request?.state).toBe('waiting')
  valueOf(await decideRequest(leader, asked.request?.id ?? '', { approve: true }))
  const held = valueOf(await getCase(handler, number)).clocks.find(({ name }) => name === 'handle')
  expect(held).toMatchObject({ state: 'held', lamp: 'pause' })
  expect(Math.round(((held?.remainingMs ?? 0) / 3_600_000) * 10) / 10).toBe(20.5)

  // nothing is raised while the clock stands still, though it would have been due long ago
  await advanceTo(stack, '2026-11-25T14:30:00+08:00')
  expect(await alarms((await clockOf()).id)).toEqual([])
  valueOf(await moveCase(handler, number, { kind: 'resume', reason: '苗木到了' }))
  near((await clockOf()).dueAt, at('11-30T11:00'))
  near((await clockOf()).warnAt, at('11-27T11:00'))

  await advanceTo(stack, '2026-11-26T09:00:00+08:00')
  const more = { kind: 'extend', amount: 2, unit: 'workday', reason: '雨天' } as const
  const extended = valueOf(await moveCase(handler, number, more))
  valueOf(await decideRequest(await actorFor('dutyChief'), extended.request?.id ?? '', { approve: true }))
  const { id: clockId, dueAt, warnAt } = await clockOf()
  near(dueAt, at('12-02T11:00'))
  near(warnAt, at('11-30T17:00'))

  await advanceTo(stack, '2026-11-30T16:59:00+08:00')
  expect(await alarms(clockId)).toEqual([])
  await advanceTo(stack, '2026-11-30T17:02:00+08:00')
  await waitFor('the warning', async () => (await alarms(clockId)).join() === 'warn')
  await advanceTo(stack, '2026-12-02T11:02:00+08:00')
  await waitFor('the alarm', async () => (await alarms(clockId)).join() === 'warn,due')
  await walkCase(number, {}, { ratings: [{ score: 5, satisfied: true }] })
  expect(await alarms(clockId)).toEqual(['warn', 'due'])
  expect((await verifyInstallation(db)).faults).toEqual({})
})
