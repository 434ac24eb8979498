import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '@/server/db/client.ts'
import { approveDraft } from '@/server/services/drafts/approve-draft.ts'
import { createDraft } from '@/server/services/drafts/create-draft.ts'
import { getDraft } from '@/server/services/drafts/get-draft.ts'
import { publishDraft } from '@/server/services/drafts/publish-draft.ts'
import { saveDraft } from '@/server/services/drafts/save-draft.ts'
import { getCase } from '@/server/services/cases/get-case.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { republishVersion } from '@/server/services/processes/republish-version.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { getTrack } from '@/server/services/track/get-track.ts'
import { changeSetting } from '@/server/services/settings/change-setting.ts'
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
// The folders the documentation shows.
const lamp = { folder: 'processes/contract/examples/lamp', category: 'matter:06027' }
const lampRated = { folder: 'processes/contract/examples/lamp-rated', category: 'matter:06029' }

let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  stack = await startStack()
  expect(stack.runScript('scripts/publish.ts', folder, '--route', route)).toContain('neighbourhood v1')
  for (const { folder, category } of [lamp, lampRated])
    expect(stack.runScript('scripts/publish.ts', folder, '--route', `category=${category}`)).toContain('v1')
  const admin = await actorFor('systemAdmin')
  for (const role of ['mediator', 'estateManager', 'councillor', 'secretary', 'lampKeeper'])
    valueOf(await grantRole(admin, 'verify01', { role, unit: 'yingshan' }))
  await stack.workers.start()
  begin()
})

afterAll(() => stack?.stop())

const caseOf = (id: string) => db.case.findUniqueOrThrow({ where: { id }, include: { processVersion: true } })

const trackOf = async ({ trackCode }: Reported) => valueOf(await getTrack(trackCode))

/** A report of the flow with a rating, its one step open. */
async function dark(): Promise<Reported> {
  const reported = await reportOne({ category: lampRated.category })
  await walkCase(reported.number, {}, { until: 'Repair' })
  return reported
}

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
    const reported = await heard()
    const { id, number } = reported
    expect(await caseOf(id)).toMatchObject({ status: 'surveying', flowStatus: 'surveying' })
    const { versionId, steps } = await lookAtCase(number)
    const survey = steps.find(({ elementId }) => elementId === 'Survey')
    if (survey) await completeStep(versionId, survey, 'unsafe')
    expect((await caseOf(id)).status).toBe('asking')
    await walkCase(number, { Ask: 'support' }, { until: 'Talk' })
    expect((await caseOf(id)).status).toBe('talking')
    await walkCase(number, { Talk: 'settled' })
    expect(await caseOf(id)).toMatchObject({ status: 'agreed', outcome: 'agreed', counted: true })
    // the status declares no phase
    expect(await trackOf(reported)).toMatchObject({ phase: 'closed', words: '已办完' })
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
  expect((await trackOf(shelved)).phase).toBe('not_taken')
  expect(await caseOf(stuck.id)).toMatchObject({ status: 'shelved', counted: false })
})

scenario('levels with names and moments of this flow are raised and run the paths drawn behind them', async () => {
  const { id, number } = await heard()
  const clocks = await db.clock.findMany({ where: { caseId: id, state: 'running' } })
  for (const clock of clocks) await backDateClock(clock.id, (clock.name === 'survey' ? 13 : 51) * 3_600_000)
  await waitFor('the red card', async () => (await caseOf(id)).card === 'red')
  const drawnLevels = async () => {
    const alarms = await db.alarm.findMany({ where: { caseId: id, drawn: true }, select: { level: true } })
    return alarms.map(({ level }) => level).sort()
  }
  await waitFor('both drawn levels', async () => (await drawnLevels()).length === 2, 40_000)
  expect(await drawnLevels()).toEqual(['half', 'late'])
  // the path behind half tells its holder, beside what the policy tells of the other clock
  await waitFor('the reminder of the path', () =>
    db.notification.count({ where: { caseId: id, text: 'urge', level: null } }),
  )
  // the path behind late only shows a card: the policy tells people; the path behind half tells them itself
  const byPolicy = await db.notification.findMany({ where: { caseId: id, level: { in: ['half', 'late'] } } })
  expect(byPolicy.length).toBeGreaterThan(0)
  expect(byPolicy.map(({ level, text }) => `${level} ${text}`)).not.toContain('half urge')
  expect(byPolicy.every(({ level, text }) => level === 'late' && text === 'overdue')).toBe(true)
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

scenario('the smallest folder of the documentation carries a case to its end, and its reporter reads so', async () => {
  const reported = await reportOne({ category: lamp.category })
  await walkCase(reported.number, {}, { until: 'Repair' })
  // what the case is called until the next step opens, should that take its time
  expect(await caseOf(reported.id)).toMatchObject({ status: 'repairing', flowStatus: 'repairing' })
  await walkCase(reported.number)
  expect(await caseOf(reported.id)).toMatchObject({ status: 'lit', outcome: 'lit' })
  expect(await trackOf(reported)).toMatchObject({ phase: 'closed', reply: expect.any(String) as string })
})

scenario(
  'a flow whose statuses declare no phase is answered while a rating is open, and closed in the end',
  async () => {
    const reported = await dark()
    await walkCase(reported.number, {}, { until: 'rating' })
    expect((await caseOf(reported.id)).status).toBe('asking')
    const { phase, rating, steps } = await trackOf(reported)
    expect({ phase, open: rating.open }).toEqual({ phase: 'answered', open: true })
    expect(steps.map((step) => step.phase)).toEqual(['received', 'working', 'answered', 'closed'])
    await walkCase(reported.number, {}, { ratings: [{ score: 5, satisfied: true }] })
    expect((await caseOf(reported.id)).status).toBe('on')
    expect((await trackOf(reported)).phase).toBe('closed')
    expect(valueOf(await getCase(reported.reporter, reported.number)).status).toMatchObject({ phase: 'closed' })
  },
)

scenario('撤回 is told and called as the path drawn for it says, where the flow listens for it', async () => {
  const reported = await dark()
  valueOf(await moveCase(reported.reporter, reported.number, { kind: 'withdraw', reason: '灯又亮了' }))
  expect((await caseOf(reported.id)).status).toBe('void')
  await waitFor('the archive drawn for it', async () => (await lookAtCase(reported.number)).closed)
  const ended = { status: 'takenBack', outcome: 'withdraw', counted: false }
  expect(await caseOf(reported.id)).toMatchObject(ended)
  expect(await trackOf(reported)).toMatchObject({ phase: 'withdrawn', words: '您撤回了这件事' })
})

scenario('作废 where the flow does not listen is told as such: who did it and why', async () => {
  const reported = await dark()
  await walkCase(reported.number, {}, { until: 'rating' })
  valueOf(await moveCase(await actorFor('dutyChief'), reported.number, { kind: 'void', reason: '重复上报' }))
  expect(await caseOf(reported.id)).toMatchObject({
    status: 'void',
    outcome: 'void',
    closedAt: expect.any(Date) as Date,
  })
  const told = await db.notification.findMany({
    where: { caseId: reported.id, text: { in: ['void', 'withdrawn'] } },
    select: { personId: true, text: true, params: true },
  })
  expect(told).toMatchObject([
    { personId: reported.reporter.id, text: 'void', params: { reason: '重复上报', by: expect.any(String) as string } },
  ])
  expect((await trackOf(reported)).words).toContain('作废')
})

scenario('a notice in words of its own goes to who holds the step and to the leaders of its unit alone', async () => {
  const { id, number } = await dark()
  const clock = await db.clock.findFirstOrThrow({ where: { caseId: id, state: 'running' } })
  await backDateClock(clock.id, 25 * 3_600_000)
  const told = await waitFor('the notice', async () => {
    const rows = await db.notification.findMany({
      where: { caseId: id, text: 'own' },
      select: { params: true, person: { select: { login: true } } },
    })
    return rows.length > 0 ? rows : null
  })
  expect(told.map(({ person }) => person.login).sort()).toEqual(['chief01', 'chief02', 'leader-centre', 'verify01'])
  expect(told[0]?.params).toMatchObject({ zh: '路灯一天还没修好，请马上去', en: expect.any(String) as string })
  await walkCase(number, {}, { until: 'rating' })
})

scenario('other reports still start the flow they started before', async () => {
  const { id } = await reportOne()
  expect((await caseOf(id)).processVersion.processKey).toBe('leifengshao')
})

it('publish refuses a route that no report could take, and changes nothing', async () => {
  for (const part of ['category=9999999', 'region=/nowhere/'])
    expect(() => stack.runScript('scripts/publish.ts', lamp.folder, '--route', part)).toThrow()
  expect(await db.processRoute.count({ where: { OR: [{ category: '9999999' }, { region: '/nowhere/' }] } })).toBe(0)
})

it('publish says which routes change hands, from which flow to which', () => {
  const publish = (from: string) =>
    stack.runScript('scripts/publish.ts', from, '--route', `category=${lamp.category},channel=radio`)
  expect(publish(lamp.folder)).toMatch(/category=matter:06027.*new） → lamp/)
  expect(publish(folder)).toMatch(/category=matter:06027.*lamp → neighbourhood/)
  expect(publish(folder)).not.toContain('→')
})

it('a running case keeps its version, new cases start on the newest; a faulty folder changes nothing', async () => {
  const running = await heard()
  const edited = mkdtempSync(path.join(tmpdir(), 'neighbourhood-'))
  cpSync(folder, edited, { recursive: true })
  const model = path.join(edited, 'neighbourhood.bpmn')
  const text = readFileSync(model, 'utf8')
  const renamed = text.replace('已达成|0|Agreed', '谈成|0|Agreed|closed')
  writeFileSync(model, renamed.replace('settled=谈拢了; stuck=谈不拢', 'settled=谈成了; stuck=谈不拢'))
  expect(stack.runScript('scripts/publish.ts', edited)).toContain('neighbourhood v2')
  expect(stack.runScript('scripts/publish.ts', edited)).toContain('unchanged')
  expect(await db.status.findUnique({ where: { code: 'agreed' } })).toMatchObject({ name: '谈成', phase: 'closed' })
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

it('what was drawn is published as the next version, new cases take it, and the draft goes on from there', async () => {
  const admin = await actorFor('processAdmin')
  const { id } = valueOf(await createDraft(admin, { from: { key: 'lamp' } }))
  const { files } = valueOf(await getDraft(admin, id))
  const drawn = files.map(({ path, text }) => ({
    path,
    text: text.replace('value="fixed=已修好"', 'value="fixed=又亮了"'),
  }))
  const { revision } = valueOf(await saveDraft(admin, id, { revision: 1, files: drawn }))
  expect(valueOf(await publishDraft(admin, id, { revision, notes: '换个说法' }))).toMatchObject({
    version: 2,
    unchanged: false,
  })
  expect(valueOf(await getDraft(admin, id))).toMatchObject({ basedOn: 2, currentVersion: 2 })
  const again = valueOf(await publishDraft(admin, id, { revision, notes: '没有变化' }))
  expect(again).toMatchObject({ version: 2, unchanged: true })
  const { id: caseId, number } = await reportOne({ category: lamp.category })
  await walkCase(number, {})
  const { processVersion } = await caseOf(caseId)
  expect(processVersion).toMatchObject({ version: 2, notes: '换个说法', publishedBy: admin.id })

  // one click back: the first version once more, as the newest
  expect(valueOf(await republishVersion(admin, 'lamp', 1, { notes: '改回来' }))).toMatchObject({
    version: 3,
    unchanged: false,
  })
  const [first, third] = await Promise.all(
    [1, 3].map((version) =>
      db.processVersion.findUniqueOrThrow({ where: { processKey_version: { processKey: 'lamp', version } } }),
    ),
  )
  expect([third?.bpmn, third?.forms, third?.notes]).toEqual([first?.bpmn, first?.forms, '改回来'])
  expect(await republishVersion(admin, 'lamp', 9, { notes: '没有' })).toMatchObject({
    error: { code: 'process.version_not_found' },
  })
  const handler = await actorFor('handler')
  expect(await republishVersion(handler, 'lamp', 1, { notes: '不行' })).toMatchObject({
    error: { code: 'right.missing' },
  })
})

it('where four eyes are asked for, somebody who did not draw it approves a draft before it is published', async () => {
  const [drawer, approver] = await Promise.all([actorFor('processAdmin'), actorFor('systemAdmin')])
  valueOf(await changeSetting('publishing', { fourEyes: true }))
  const { id } = valueOf(await createDraft(drawer, { from: { key: 'lamp' } }))
  const { files, approved } = valueOf(await getDraft(drawer, id))
  expect(approved).toBeNull()
  const drawn = files.map(({ path, text }) => ({ path, text: text.replace('name="维修"', 'name="修灯"') }))
  const { revision } = valueOf(await saveDraft(drawer, id, { revision: 1, files: drawn }))
  const publish = (at = revision) => publishDraft(drawer, id, { revision: at, notes: '两个人看过' })
  expect(await publish()).toMatchObject({ error: { code: 'draft.not_approved' } })
  expect(await approveDraft(drawer, id, { revision })).toMatchObject({ error: { code: 'draft.own_work' } })
  const handler = await actorFor('handler')
  expect(await approveDraft(handler, id, { revision })).toMatchObject({ error: { code: 'right.missing' } })
  expect(await approveDraft(approver, id, { revision: 1 })).toMatchObject({ error: { code: 'draft.stale' } })
  valueOf(await approveDraft(approver, id, { revision }))
  expect(valueOf(await getDraft(drawer, id)).approved).toMatchObject({ person: { id: approver.id } })
  // what is changed afterwards nobody has seen
  const later = valueOf(await saveDraft(drawer, id, { revision, files }))
  expect(await publish(later.revision)).toMatchObject({ error: { code: 'draft.not_approved' } })
  const back = valueOf(await saveDraft(drawer, id, { revision: later.revision, files: drawn }))
  valueOf(await approveDraft(approver, id, { revision: back.revision }))
  expect(valueOf(await publish(back.revision))).toMatchObject({ unchanged: false })
  valueOf(await changeSetting('publishing', { fourEyes: false }))
})
