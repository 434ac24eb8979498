import { afterAll, beforeAll, expect, it } from 'vitest'
import { POST as replayRoute } from '@/app/api/v1/processes/[key]/replays/route.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { db } from '@/server/db/client.ts'
import { moveCase } from '@/server/services/cases/move-case.ts'
import { createDraft } from '@/server/services/drafts/create-draft.ts'
import { getDraft } from '@/server/services/drafts/get-draft.ts'
import { saveDraft } from '@/server/services/drafts/save-draft.ts'
import type { Replay } from '@/server/services/replays/replay-cases.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { edited } from '@/tests/builders/edited-folder.ts'
import { reportOne, type Report, type Reported } from '@/tests/builders/report-one.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase, type Outcomes } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { ask, personWith } from './api-client.ts'

// Ended cases are walked through drafts on paper; only their rules are asked of the engine itself.
const drawer = personWith('processAdmin').login
const key = 'leifengshao'
const hour = 3_600_000
const pleased = [{ score: 5, satisfied: true }]

let stack: Stack
const cases: Record<'direct' | 'sent' | 'returned' | 'unhappy' | 'rejected' | 'voided', Reported> = {} as never

async function play(report: Report, outcomes: Outcomes, ratings = pleased): Promise<Reported> {
  const reported = await reportOne(report)
  const stop = await walkCase(reported.number, outcomes, { ratings })
  expect(stop.at).toBe('closed')
  return reported
}

async function voided(): Promise<Reported> {
  const reported = await reportOne({ category: 'matter:06010' })
  await walkCase(reported.number, {}, { until: 'Task_Handle' })
  valueOf(await moveCase(await actorFor('dutyChief'), reported.number, { kind: 'void', reason: '重复上报' }))
  return reported
}

beforeAll(async () => {
  stack = await startStack()
  await stack.workers.start()
  const rubbish = { category: 'matter:06010' }
  const unhappy = [{ score: 1, satisfied: false }, ...pleased]
  ;[cases.direct, cases.sent, cases.returned, cases.unhappy, cases.rejected, cases.voided] = await Promise.all([
    play(rubbish, {}),
    play({ category: 'matter:06020' }, {}),
    play(rubbish, { Task_Handle: ['return', 'done'] }),
    play(rubbish, {}, unhappy),
    play(rubbish, { Task_VerifyReport: 'notReal' }),
    voided(),
  ])
  await waitFor('the mirror to hear of every end', async () => {
    const open = await db.engineInstance.count({ where: { state: 'active' } })
    return open === 0 && (await db.case.count({ where: { closedAt: null } })) === 0
  })
})

afterAll(() => stack?.stop())

async function draftWith(...edits: [file: string, edit: (text: string) => string][]): Promise<string> {
  const person = await actorFor('processAdmin')
  const { id } = valueOf(await createDraft(person, { from: { key } }))
  let { files }: { files: BundleFile[] } = valueOf(await getDraft(person, id))
  for (const [file, edit] of edits) files = edited(files, file, edit)
  valueOf(await saveDraft(person, id, { revision: 1, files }))
  return id
}

const replay = async (target: object, as: string | null = drawer, params = { key }) =>
  ask<Replay>(replayRoute, { as, params, body: { last: 100, ...target } })
const rowOf = ({ rows }: Replay, { number }: Reported) => rows.find((row) => row.number === number)

it('every case takes its own way again through the version it ran on, and no clock changes', async () => {
  const { status, body } = await replay({ version: 1 })
  expect(status).toBe(200)
  expect(body.rows.map(({ verdict, parting, stop }) => ({ verdict, parting, stop }))).toEqual(
    body.rows.map(() => ({ verdict: 'same', parting: null, stop: null })),
  )
  expect(body.summary).toMatchObject({ same: 6, other: 0, unknown: 0, gainedMs: 0, late: { before: 0, after: 0 } })
  expect(rowOf(body, cases.returned)?.took.slice(0, 5)).toEqual(['核实', '立案', '处置', '派单', '处置'])
  expect(rowOf(body, cases.voided)?.would.at(-1)).toBe('撤回')
})

it('a changed row of the rules and a changed limit are told case by case, with the hours', async () => {
  const draft = await draftWith(
    [
      'dispatch.dmn',
      (text) => text.replace('lead_1_5"><text>"street1.sanitation"', 'lead_1_5"><text>"district.water"'),
    ],
    ['leifengshao.bpmn', (text) => text.replace(/(id="Task_File"[\s\S]*?limitAmount" value=)"4"/, '$1"1"')],
  )
  const { body } = await replay({ draft })
  const water = await db.unit.findUniqueOrThrow({ where: { code: 'district.water' } })
  expect(rowOf(body, cases.direct)).toMatchObject({ verdict: 'other', stop: null, gainedMs: -3 * hour })
  expect(rowOf(body, cases.direct)?.parting?.zh).toMatch(
    new RegExp(`^规则「按规则派单」给出另一个结果：主办单位 .* → ${water.name}$`),
  )
  expect(rowOf(body, cases.direct)?.limits).toMatchObject([
    { name: '立案', before: { amount: 4, unit: 'hour' }, after: { amount: 1 }, late: { before: false, after: false } },
  ])
  expect(rowOf(body, cases.sent)).toMatchObject({ verdict: 'same', gainedMs: -3 * hour })
  expect(rowOf(body, cases.rejected)).toMatchObject({ verdict: 'same', gainedMs: 0, limits: [] })
  expect(body.summary).toMatchObject({ same: 2, other: 4, unknown: 0, gainedMs: -15 * hour })
})

it('where rules send cases to a step they never stood at, they part there and the paper ends', async () => {
  const draft = await draftWith([
    'dispatch.dmn',
    (text) => text.replace('lead_1_7"><text>true', 'lead_1_7"><text>false'),
  ])
  const row = rowOf((await replay({ draft })).body, cases.direct)
  expect(row?.verdict).toBe('other')
  expect(row?.parting?.zh).toBe('规则「按规则派单」给出另一个结果：直派 是 → 否')
  expect(row?.stop?.zh).toBe('在「派单」无记录，不再往下推')
})

it('a new step and a changed condition: what nobody recorded is unknown, what parts says where', async () => {
  const insert = (text: string) =>
    text
      .replace(
        'sourceRef="Task_VerifyResult" targetRef="Gateway_Fixed"',
        'sourceRef="Task_VerifyResult" targetRef="Task_Again"',
      )
      .replace(
        '<bpmn:sequenceFlow id="Flow_Handle_Handled"',
        `<bpmn:userTask id="Task_Again" name="复核"><bpmn:extensionElements><zeebe:taskHeaders>
        <zeebe:header key="role" value="verifier" /><zeebe:header key="outcomes" value="ok=好" />
        </zeebe:taskHeaders></bpmn:extensionElements></bpmn:userTask>
      <bpmn:sequenceFlow id="Flow_Again" sourceRef="Task_Again" targetRef="Gateway_Fixed" />
      <bpmn:sequenceFlow id="Flow_Handle_Handled"`,
      )
  const inserted = await draftWith(['leifengshao.bpmn', insert])
  const { body } = await replay({ draft: inserted })
  expect(rowOf(body, cases.sent)).toMatchObject({ verdict: 'unknown', stop: { zh: '在「复核」无记录，不再往下推' } })
  expect(rowOf(body, cases.rejected)?.verdict).toBe('same')
  const stricter = await draftWith(['leifengshao.bpmn', (text) => text.replace('ratings &lt; 2', 'ratings &lt; 1')])
  const { body: parted } = await replay({ draft: stricter })
  expect(rowOf(parted, cases.unhappy)?.verdict).toBe('other')
  expect(rowOf(parted, cases.unhappy)?.parting?.zh).toMatch(/^在「满意？」走「是」，改到「.*」，原来到「处置」（/)
  expect(parted.summary).toMatchObject({ same: 5, other: 1, unknown: 0 })
})

it('who may not, and what there is not, is refused; nothing is left in the engine', async () => {
  const draft = await draftWith()
  expect((await replay({ draft }, personWith('handler').login)).status).toBe(403)
  expect((await replay({ draft }, personWith('dutyChief').login)).status).toBe(403)
  expect((await replay({ version: 1 }, personWith('dutyChief').login)).status).toBe(200)
  expect((await replay({ version: 7 })).body).toMatchObject({ code: 'process.version_not_found' })
  expect((await replay({ draft: 'none' })).body).toMatchObject({ code: 'draft.not_found' })
  expect((await replay({ version: 1, last: 501 })).status).toBe(400)
  expect((await replay({ version: 1, days: 7, last: 2 })).body.rows).toHaveLength(2)
})
