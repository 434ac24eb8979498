import { beforeAll, describe, expect, it } from 'vitest'
import { POST as diff } from '@/app/api/v1/processes/[key]/diff/route.ts'
import type { Change } from '@/domain/diff/change.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { edited, editedForm, filesOf } from '@/tests/builders/edited-folder.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { ask, countRows, personWith } from './api-client.ts'

const chief = personWith('dutyChief').login
const key = 'compared'
const first = edited(filesOf('processes/leifengshao'), 'leifengshao.bpmn', (text) =>
  text.replaceAll('"leifengshao"', `"${key}"`),
)
const longer = edited(first, 'leifengshao.bpmn', (text) =>
  text.replace(/(id="Task_VerifyReport"[\s\S]*?limitAmount" value=)"2"/, '$1"3"'),
)
const housed = edited(longer, 'dispatch.dmn', (text) =>
  text.replace('lead_9_5"><text>"district.environment"', 'lead_9_5"><text>"district.housing"'),
)
const second = editedForm<{ components: { key: string; validate?: object }[] }>(
  housed,
  'handle.form',
  ({ components }) => {
    for (const component of components) if (component.key === 'needsFollowUp') component.validate = { required: true }
  },
)

async function store(version: number, files: readonly BundleFile[]): Promise<void> {
  const { bpmn, dmns, forms, readme, model } = valueOf(await readBundle(files))
  const stored = dmns.map(({ path, text }) => ({ name: path, content: text }))
  await db.processVersion.create({
    data: {
      ...{ id: newId(), processKey: key, version, checksum: String(version), bpmn: bpmn.text, readme },
      ...{ dmns: stored, forms: forms as never, model: model as never, deployedBpmn: bpmn.text, deployedDmns: stored },
    },
  })
}

beforeAll(async () => {
  await db.process.create({ data: { key, name: '比一比', currentVersion: 2 } })
  await store(1, first)
  await store(2, second)
})

type Sides = { from: unknown; to: unknown }
const compare = (body: Sides | string, as: string | null = chief, params = { key }) =>
  ask<{ changes: Change[] }>(diff, { as, params, body })
const textsOf = ({ body }: { body: { changes: Change[] } }) => body.changes.map(({ text }) => text.zh)
const bundle = (files: readonly BundleFile[]) => ({ files })

describe('two versions compared', () => {
  it('are told apart in words, over model, rules and forms, with the names of units', async () => {
    const unit = await db.unit.findUniqueOrThrow({ where: { code: 'district.housing' } })
    const old = await db.unit.findUniqueOrThrow({ where: { code: 'district.environment' } })
    const answer = await compare({ from: 1, to: 2 })
    expect(answer.status).toBe(200)
    expect(textsOf(answer)).toEqual([
      '环节「核实」的时限由 2 工作日 改为 3 工作日',
      `规则「主办单位」第 9 行：主办单位由 ${old.name} 改为 ${unit.name}`,
      '表单「处置」：字段「还需要后续管护」改为必填',
    ])
    expect(answer.body.changes[0]).toMatchObject({
      ...{ kind: 'changed', file: `${key}.bpmn`, property: 'limit', before: '2 workday', after: '3 workday' },
      element: { id: 'Task_VerifyReport', name: '核实', type: 'bpmn:UserTask' },
      drawn: { before: ['Task_VerifyReport'], after: ['Task_VerifyReport'] },
    })
    // a form and rules are found where the flow uses them
    expect(answer.body.changes.map(({ drawn }) => drawn.after[0])).toEqual([
      'Task_VerifyReport',
      'Task_DispatchRules',
      'Task_Handle',
    ])
  })

  it('that are the same one have no changes', async () => {
    expect((await compare({ from: 2, to: 2 })).body).toEqual({ changes: [] })
  })

  it('may be a bundle nobody has published; files by other names are the same files', async () => {
    const renamed = first.map(({ path, text }) => ({ path: path.replace('leifengshao', 'draft'), text }))
    expect(textsOf(await compare({ from: 1, to: bundle(renamed) }))).toEqual([])
    expect(textsOf(await compare({ from: bundle(second), to: 1 }))).toHaveLength(3)
  })

  it('changes nothing that is stored', async () => {
    const { keys: _kept, ...before } = await countRows()
    await compare({ from: 1, to: bundle(second) })
    expect(await countRows()).toMatchObject(before)
  })
})

describe('a comparison is refused', () => {
  it.each<[string, Sides | string, number, string]>([
    ['of a version that is not there', { from: 1, to: 9 }, 404, 'process.version_not_found'],
    ['of version zero', { from: 0, to: 1 }, 400, 'input.invalid'],
    ['of words', { from: 'newest', to: 1 }, 400, 'input.invalid'],
    ['of an empty bundle', { from: 1, to: { files: [] } }, 400, 'input.invalid'],
    ['of a bundle without model', { from: 1, to: bundle(first.slice(0, 1)) }, 400, 'bundle.no_model'],
    ['with more than two sides', '{"from":1,"to":2,"by":3}', 400, 'input.invalid'],
    ['of what is no JSON', '{"from":1', 400, 'input.not_json'],
  ])('%s', async (_title, body, status, code) => {
    const answer = await compare(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it('naming the file and the line that cannot be read', async () => {
    const cut = edited(first, 'leifengshao.bpmn', (text) => text.replace('</bpmn:userTask>', ''))
    const line = cut
      .find(({ path }) => path.endsWith('.bpmn'))
      ?.text.split('\n')
      .findIndex((each) => each.includes('</bpmn:process>'))
    const model = await compare({ from: 1, to: bundle(cut) })
    expect([model.status, model.body.code]).toEqual([400, 'bundle.file_unreadable'])
    expect(model.body.title).toContain(`leifengshao.bpmn 无法读取：第 ${(line ?? 0) + 1} 行`)
    const broken = edited(first, 'handle.form', (text) => text.replace('"type": "radio",', '"type": "radio"'))
    expect((await compare({ from: 1, to: bundle(broken) })).body.title).toMatch(/handle\.form 无法读取：第 1[34] 行/)
    const bomb = edited(first, 'dispatch.dmn', (text) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`)
    const refused = await compare({ from: 1, to: bundle(bomb) })
    expect([refused.body.code, refused.body.title?.includes('dispatch.dmn')]).toEqual(['bundle.file_forbidden', true])
  })

  it('nested deeper than anything can be walked', async () => {
    const deep = edited(first, 'handle.form', (text) =>
      text.replace('"type": "default"', `"type": "default", "deep": ${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    )
    const answer = await compare({ from: 1, to: bundle(deep) })
    expect([answer.status, answer.body.code]).toEqual([400, 'bundle.file_unreadable'])
  })

  it('to whom may not read processes, and of a process that is not there', async () => {
    expect((await compare({ from: 1, to: 2 }, null)).status).toBe(401)
    const { login } = personWith('gridWorker')
    expect((await compare({ from: 1, to: 2 }, login)).body.code).toBe('right.missing')
    expect((await compare({ from: 1, to: 2 }, chief, { key: 'nobody' })).body.code).toBe('process.not_found')
  })
})
