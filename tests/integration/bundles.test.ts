import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/server/db/client.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { verifyInstallation } from '@/server/services/verify/verify-installation.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { backDateClock } from '@/tests/builders/back-date-clock.ts'
import { completeStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { sideBySideTests } from '@/tests/builders/side-by-side.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'

// A flow of another district: nothing of it is known to the code, it comes in as a folder.
const folder = 'tests/fixtures/bundles/neighbourhood'
const category = 'matter:06028'
const route = `category=${category}`

let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  stack = await startStack()
  expect(stack.runScript('scripts/publish.ts', folder, '--route', route)).toContain('neighbourhood v1')
  const admin = await actorFor('systemAdmin')
  for (const role of ['mediator', 'estateManager', 'councillor', 'secretary'])
    valueOf(await grantRole(admin, 'verify01', { role, unit: 'yingshan' }))
  await stack.workers.start()
  begin()
})

afterAll(() => stack?.stop())

const caseOf = (id: string) => db.case.findUniqueOrThrow({ where: { id }, include: { processVersion: true } })

/** A report that has been heard, with both parallel steps open. */
async function heard(): Promise<Reported> {
  const reported = await reportOne({ category })
  const { step } = await walkCase(reported.number, {}, { until: 'Listen' })
  const { versionId } = await lookAtCase(reported.number)
  if (step) await completeStep(versionId, step)
  await waitFor('both branches', async () => (await lookAtCase(reported.number)).steps.length === 2, 40_000)
  return reported
}

scenario(
  'a published folder carries its cases to the end: parallel steps, other roles, statuses, forms, outcomes',
  async () => {
    const { id, number } = await heard()
    expect((await caseOf(id)).status).toBe('surveying')
    const { versionId, steps } = await lookAtCase(number)
    const survey = steps.find(({ elementId }) => elementId === 'Survey')
    if (survey) await completeStep(versionId, survey, 'unsafe')
    expect((await caseOf(id)).status).toBe('asking')
    await walkCase(number, { Ask: 'support' }, { until: 'Talk' })
    expect((await caseOf(id)).status).toBe('talking')
    await walkCase(number, { Talk: 'settled' })
    expect(await caseOf(id)).toMatchObject({ status: 'agreed', outcome: 'agreed', counted: true })
    const outcomes = await db.task.findMany({
      where: { caseId: id },
      select: { elementId: true, role: true, outcome: true },
    })
    expect(outcomes.sort((a, b) => a.elementId.localeCompare(b.elementId))).toEqual([
      { elementId: 'Ask', role: 'councillor', outcome: 'support' },
      { elementId: 'Listen', role: 'mediator', outcome: 'accept' },
      { elementId: 'Survey', role: 'estateManager', outcome: 'unsafe' },
      { elementId: 'Talk', role: 'secretary', outcome: 'settled' },
    ])
  },
)

scenario('both ways out of a gateway are taken by the outcomes of this flow', async () => {
  const [straight, shelved, stuck] = await Promise.all([
    reportOne({ category }),
    reportOne({ category }),
    reportOne({ category }),
  ])
  await Promise.all([
    walkCase(straight.number),
    walkCase(shelved.number, { Listen: 'shelve' }),
    walkCase(stuck.number, { Ask: 'oppose', Talk: 'stuck' }),
  ])
  expect(await caseOf(straight.id)).toMatchObject({ status: 'agreed' })
  expect(await caseOf(shelved.id)).toMatchObject({ status: 'shelved', counted: false })
  expect(await caseOf(stuck.id)).toMatchObject({ status: 'shelved', counted: false })
})

scenario('levels with names and moments of this flow are raised and run the paths drawn behind them', async () => {
  const { id, number } = await heard()
  const clocks = await db.clock.findMany({ where: { caseId: id, state: 'running' } })
  for (const clock of clocks) await backDateClock(clock.id, (clock.name === 'survey' ? 13 : 51) * 3_600_000)
  await waitFor('the red card', async () => (await caseOf(id)).card === 'red')
  await waitFor('the reminder', () => db.notification.count({ where: { caseId: id, text: 'urge' } }))
  const levels = await db.alarm.findMany({ where: { caseId: id, drawn: true }, select: { level: true } })
  expect(levels.map(({ level }) => level).sort()).toEqual(['half', 'late'])
  await walkCase(number)
})

scenario('作废 ends a case whose flow does not listen for it: its instance is cancelled', async () => {
  const { id, number } = await heard()
  valueOf(await moveCase(await actorFor('dutyChief'), number, { kind: 'void', reason: '重复' }))
  expect(await caseOf(id)).toMatchObject({ status: 'void', outcome: 'void', counted: false })
  expect((await lookAtCase(number)).steps).toEqual([])
  await waitFor('the engine to end the instance', () =>
    db.engineInstance.findFirst({ where: { caseId: id, state: 'terminated' } }),
  )
})

scenario('other reports still start the flow they started before', async () => {
  const { id } = await reportOne()
  expect((await caseOf(id)).processVersion.processKey).toBe('leifengshao')
})

it('a running case keeps its version, new cases start on the newest; a faulty folder changes nothing', async () => {
  const running = await heard()
  const edited = mkdtempSync(path.join(tmpdir(), 'neighbourhood-'))
  cpSync(folder, edited, { recursive: true })
  const model = path.join(edited, 'neighbourhood.bpmn')
  const text = readFileSync(model, 'utf8')
  writeFileSync(model, text.replace('settled=谈拢了; stuck=谈不拢', 'settled=谈成了; stuck=谈不拢'))
  expect(stack.runScript('scripts/publish.ts', edited)).toContain('neighbourhood v2')
  expect(stack.runScript('scripts/publish.ts', edited)).toContain('unchanged')
  writeFileSync(model, text.replace('value="mediator"', 'value=""'))
  expect(() => stack.runScript('scripts/publish.ts', edited)).toThrow()

  const fresh = await reportOne({ category })
  const outcomes = { Ask: 'oppose' }
  await Promise.all([walkCase(running.number, outcomes), walkCase(fresh.number, outcomes)])
  expect((await caseOf(running.id)).processVersion.version).toBe(1)
  expect((await caseOf(fresh.id)).processVersion.version).toBe(2)
  const talks = await db.task.findMany({
    where: { elementId: 'Talk', caseId: { in: [running.id, fresh.id] } },
    orderBy: { openedAt: 'asc' },
  })
  const texts = talks.map(({ caseId, step }) => [caseId, (step as { outcomes: { text: string }[] }).outcomes[0]?.text])
  expect(Object.fromEntries(texts)).toEqual({ [running.id]: '谈拢了', [fresh.id]: '谈成了' })
  expect((await verifyInstallation(db)).faults).toEqual({})
})
