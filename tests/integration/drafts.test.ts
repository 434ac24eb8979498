import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { POST as approve } from '@/app/api/v1/drafts/[id]/approve/route.ts'
import { GET as listChanges } from '@/app/api/v1/drafts/[id]/changes/route.ts'
import { DELETE as release, POST as hold } from '@/app/api/v1/drafts/[id]/lock/route.ts'
import { POST as publish } from '@/app/api/v1/drafts/[id]/publish/route.ts'
import { POST as restore } from '@/app/api/v1/drafts/[id]/restore/route.ts'
import { GET as listRevisions } from '@/app/api/v1/drafts/[id]/revisions/route.ts'
import { DELETE as remove, GET as read, PUT as save } from '@/app/api/v1/drafts/[id]/route.ts'
import { GET as list, POST as create } from '@/app/api/v1/drafts/route.ts'
import { POST as lint } from '@/app/api/v1/processes/lint/route.ts'
import { ok } from '@/domain/shared/result.ts'
import { readModel } from '@/processes/contract/read-model.ts'
import { db } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { checkOutdated } from '@/server/services/publishing/ready-draft.ts'
import { ask, personWith } from './api-client.ts'

const drawer = personWith('processAdmin').login
const other = personWith('systemAdmin').login
const stranger = personWith('handler').login

type File = { path: string; text: string }
type Draft = {
  id: string
  key: string
  name: string
  basedOn: number | null
  revision: number
  files: File[]
  lock: { person: { name: string } } | null
  currentVersion: number | null
  newestVersion: number | null
}

const shipped = (folder: string): File[] =>
  readdirSync(folder)
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }))

const lamp = shipped('processes/contract/examples/lamp')

const begin = async (body: unknown, as = drawer) => {
  const { status, body: answer } = await ask<{ id: string; key: string }>(create, { as, body })
  expect(status).toBe(201)
  return answer
}
const look = async (id: string) => (await ask<Draft>(read, { as: drawer, params: { id } })).body
const modelOf = (files: File[]) => readModel(files.find(({ path }) => path.endsWith('.bpmn'))?.text ?? '')
const change = (files: File[], from: string | RegExp, to: string) =>
  files.map(({ path, text }) => ({ path, text: path.endsWith('.bpmn') ? text.replace(from, to) : text }))

beforeAll(async () => {
  const bpmn = lamp.find(({ path }) => path.endsWith('.bpmn'))?.text ?? ''
  const model = await readModel(bpmn)
  await db.process.create({ data: { key: 'lamp', name: '路灯报修', currentVersion: 3 } })
  for (const version of [2, 3])
    await db.processVersion.create({
      data: {
        ...{ id: newId(), processKey: 'lamp', version, checksum: `${version}`, readme: '# 路灯', dmns: [] },
        ...{ bpmn: bpmn.replace('name="维修"', `name="维修 ${version}"`), model: model as never },
        forms: { repair: { id: 'repair', type: 'default', components: [] } },
        ...{ deployedBpmn: bpmn, deployedDmns: [] },
      },
    })
})

describe('a draft begins', () => {
  it('from a version, with the files it was published from', async () => {
    const { id, key } = await begin({ from: { key: 'lamp', version: 2 } })
    expect(key).toBe('lamp')
    const draft = await look(id)
    expect(draft).toMatchObject({
      name: '路灯报修',
      basedOn: 2,
      currentVersion: 3,
      newestVersion: 3,
      revision: 1,
      lock: null,
    })
    expect(draft.files.map(({ path }) => path)).toEqual(['lamp.bpmn', 'repair.form', 'README.md'])
    expect((await modelOf(draft.files)).steps[0]?.name).toBe('维修 2')
  })

  it('from the present version unless another is asked for; as a copy under a key of its own', async () => {
    expect((await look((await begin({ from: { key: 'lamp' } })).id)).basedOn).toBe(3)
    const copies = [
      await begin({ from: { key: 'lamp' }, name: '井盖报修' }),
      await begin({ from: { key: 'lamp' }, name: '井盖报修' }),
    ]
    expect(copies.map(({ key }) => key)).toEqual(['jinggaibaoxiu', 'jinggaibaoxiu2'])
    const copy = await look(copies[1]?.id ?? '')
    expect(copy).toMatchObject({ name: '井盖报修', basedOn: null })
    expect(await modelOf(copy.files)).toMatchObject({ processId: 'jinggaibaoxiu2', name: '井盖报修' })
    expect(copy.files.find(({ path }) => path.endsWith('.bpmn'))?.text).toContain('bpmnElement="jinggaibaoxiu2"')
  })

  it('empty: drawn, and without a fault', async () => {
    const draft = await look((await begin({ name: '噪声投诉' })).id)
    expect(draft).toMatchObject({ key: 'zaoshengtousu', basedOn: null })
    expect(draft.files[0]?.text).toContain('BPMNShape')
    const { body } = await ask<{ findings: { severity: string }[] }>(lint, { as: drawer, body: { files: draft.files } })
    expect(body.findings).toEqual([])
  })

  it('from files of elsewhere: made executable and drawn, everything else byte for byte', async () => {
    const undrawn = lamp.map(({ path, text }) => ({
      path,
      text: text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '').replace(' isExecutable="true"', ''),
    }))
    const { id } = await begin({ files: undrawn })
    const draft = await look(id)
    expect(draft).toMatchObject({ key: 'lamp', basedOn: 3 })
    expect(draft.files.find(({ path }) => path === 'lamp.bpmn')?.text).toContain('BPMNShape')
    const rest = (files: File[]) => files.filter(({ path }) => path !== 'lamp.bpmn')
    expect(rest(draft.files)).toEqual(rest(lamp))
  })

  it.each<[string, File[], string, string]>([
    ['no model', [{ path: 'README.md', text: '#' }], 'bundle.no_model', ''],
    ['broken XML', [{ path: 'a.bpmn', text: '<bpmn:definitions' }], 'bundle.file_unreadable', 'a.bpmn'],
    ['an entity', [{ path: 'a.bpmn', text: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }], 'bundle.file_forbidden', 'a.bpmn'],
    ['a broken form', [...lamp, { path: 'b.form', text: '{' }], 'bundle.file_unreadable', 'b.form'],
    ['two files of one name', [...lamp, { path: 'readme.md', text: '' }], 'draft.file_twice', 'readme.md'],
  ])('never from %s: it is refused with the name of the file', async (_what, files, code, named) => {
    const before = await db.processDraft.count()
    const { status, body } = await ask(create, { as: drawer, body: { files } })
    expect([status, body.code]).toEqual([400, code])
    expect(body.title).toContain(named)
    expect(await db.processDraft.count()).toBe(before)
  })

  it('never from a folder that leads out, nor for who may not draw', async () => {
    const { body } = await ask(create, { as: drawer, body: { files: [{ path: '../a.bpmn', text: '' }] } })
    expect(body.fields?.[0]?.path).toBe('files.0.path')
    expect((await ask(create, { as: stranger, body: { name: '路灯' } })).status).toBe(403)
    expect((await ask(list, { as: stranger })).status).toBe(403)
    expect((await ask(create, { as: drawer, body: { from: { key: 'nothing' } } })).body.code).toBe('process.not_found')
  })
})

describe('a save', () => {
  it('goes over the revision it was made from, and over no other', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    const { files } = await look(id)
    const body = { revision: 1, files: change(files, '有灯不亮', '灯不亮了') }
    expect((await ask(save, { as: drawer, params: { id }, body })).body).toMatchObject({ revision: 2 })
    const late = await ask(save, { as: drawer, params: { id }, body })
    expect([late.status, late.body.code]).toEqual([409, 'draft.stale'])
    expect((await look(id)).files[0]?.text).toContain('灯不亮了')
  })

  it('of two at once one is stale, and nothing is lost', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    const { files } = await look(id)
    const both = await Promise.all(
      ['甲', '乙'].map((mark) =>
        ask(save, { as: drawer, params: { id }, body: { revision: 1, files: change(files, '有灯不亮', mark) } }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await look(id)).revision).toBe(2)
  })

  it('that cannot be read changes nothing', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    const before = await look(id)
    const body = { revision: 1, files: change(before.files, '</bpmn:process>', '') }
    expect((await ask(save, { as: drawer, params: { id }, body })).body.code).toBe('bundle.file_unreadable')
    expect(await look(id)).toEqual(before)
  })

  it('can be gone back to, and that can be gone back from', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    const first = await look(id)
    await ask(save, {
      as: drawer,
      params: { id },
      body: { revision: 1, files: change(first.files, '有灯不亮', '改过') },
    })
    const { body } = await ask<{ items: { revision: number; person: { name: string } }[] }>(listRevisions, {
      ...{ as: drawer, params: { id } },
    })
    expect(body.items.map(({ revision }) => revision)).toEqual([1])
    expect((await ask(restore, { as: drawer, params: { id }, body: { revision: 1 } })).body).toMatchObject({
      revision: 3,
    })
    expect((await look(id)).files).toEqual(first.files)
    await ask(restore, { as: drawer, params: { id }, body: { revision: 2 } })
    expect((await look(id)).files[0]?.text).toContain('改过')
    const unknown = await ask(restore, { as: drawer, params: { id }, body: { revision: 77 } })
    expect([unknown.status, unknown.body.code]).toEqual([404, 'draft.revision_unknown'])
  })
})

describe('the lock', () => {
  it('keeps everybody else out until it is taken over, or let go', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    const { files } = await look(id)
    expect((await ask(hold, { as: drawer, params: { id }, body: {} })).status).toBe(200)
    const refused = await ask(hold, { as: other, params: { id }, body: {} })
    expect([refused.status, refused.body.code]).toEqual([409, 'draft.locked'])
    expect(refused.body.title).toContain((await look(id)).lock?.person.name ?? '?')
    const write = (as: string) => ask(save, { as, params: { id }, body: { revision: 1, files } })
    expect((await write(other)).body.code).toBe('draft.locked')
    expect((await ask(remove, { as: other, params: { id } })).body.code).toBe('draft.locked')
    expect((await ask(hold, { as: other, params: { id }, body: { takeOver: true } })).status).toBe(200)
    expect((await write(drawer)).body.code).toBe('draft.locked')
    expect((await ask(release, { as: drawer, params: { id } })).body).toEqual({ released: false })
    expect((await ask(release, { as: other, params: { id } })).body).toEqual({ released: true })
    expect((await write(drawer)).status).toBe(200)
  })

  it('is free when nobody held on to it for three minutes', async () => {
    const { id } = await begin({ from: { key: 'lamp' } })
    await ask(hold, { as: drawer, params: { id }, body: {} })
    await db.$executeRaw`update process_draft set locked_at = locked_at - interval '3 minutes' where id = ${id}::uuid`
    expect((await look(id)).lock).toBeNull()
    expect((await ask(hold, { as: other, params: { id }, body: {} })).status).toBe(200)
  })
})

it('publishing is refused for what is older, faulty or behind the present version, before anything is deployed', async () => {
  const { id } = await begin({ from: { key: 'lamp', version: 2 } })
  const publishing = (body: object) => ask(publish, { as: drawer, params: { id }, body: { notes: '新', ...body } })
  expect((await publishing({ revision: 9 })).body.code).toBe('draft.stale')
  const outdated = await publishing({ revision: 1 })
  expect([outdated.status, outdated.body.code]).toEqual([409, 'draft.outdated'])
  expect(outdated.body.title).toContain('不是从最新的第 3 版画起')
  expect(`${outdated.body.title}${outdated.body.cure}`).not.toMatch(/[a-z]{4}/)
  const { files } = await look(id)
  const faulty = { revision: 1, files: change(files, '<zeebe:header key="limitFrom" value="fixed" />', '') }
  await ask(save, { as: drawer, params: { id }, body: faulty })
  const lacking = await publishing({ revision: 2, overwrite: true })
  expect([lacking.status, lacking.body.code]).toEqual([422, 'process.lint_failed'])
  expect(await db.processVersion.count({ where: { processKey: 'lamp' } })).toBe(2)
  expect((await ask(publish, { as: stranger, params: { id }, body: { revision: 1, notes: '新' } })).status).toBe(403)
})

it('a draft of the version in use is not behind one that was tried beside it and withdrawn', async () => {
  await db.process.update({ where: { key: 'lamp' }, data: { currentVersion: 2 } })
  const { id } = await begin({ from: { key: 'lamp' } })
  expect(await look(id)).toMatchObject({ basedOn: 2, currentVersion: 2, newestVersion: 3 })
  const [draft] = await db.processDraft.findMany({ where: { id } })
  expect(draft && (await checkOutdated(db, draft, false))).toEqual(ok(null))
  await db.process.update({ where: { key: 'lamp' }, data: { currentVersion: 3 } })
  expect(draft && (await checkOutdated(db, draft, false)).ok).toBe(false)
})

it('the place of a finding is told in the language of the reader, also where nobody named it', async () => {
  const { id } = await begin({ from: { key: 'lamp', version: 3 } })
  const { files } = await look(id)
  const faulty = change(change(files, '<zeebe:header key="limitFrom" value="fixed" />', ''), 'name="维修 3"', '')
  await ask(save, { as: drawer, params: { id }, body: { revision: 1, files: faulty } })
  const saidIn = async (language: string) => {
    const headers = { 'accept-language': language }
    const body = { revision: 2, notes: '新' }
    const refused = await ask(publish, { as: drawer, params: { id }, body, headers })
    expect(refused.body.code).toBe('process.lint_failed')
    return refused.body.fields?.map(({ message }) => message).join() ?? ''
  }
  expect(await saidIn('zh')).toMatch(/未命名/)
  expect(await saidIn('en')).toMatch(/unnamed step/)
})

describe('who approves and does not draw', () => {
  const approver = personWith('supervisor').login
  let id = ''
  beforeAll(async () => {
    const { rights } = await db.role.findUniqueOrThrow({ where: { code: 'supervisor' } })
    await db.role.update({ where: { code: 'supervisor' }, data: { rights: [...rights, 'process.approve'] } })
    id = (await begin({ from: { key: 'lamp' } })).id
    const files = change((await look(id)).files, '有灯不亮', '灯不亮了')
    await ask(save, { as: drawer, params: { id }, body: { revision: 1, files } })
  })

  it('reads the draft and what it would change, and finds it good', async () => {
    const listed = await ask<{ items: { id: string }[] }>(list, { as: approver })
    expect(listed.body.items.map((draft) => draft.id)).toContain(id)
    const found = await ask<Draft>(read, { as: approver, params: { id } })
    expect([found.status, found.body.files[0]?.text.includes('灯不亮了')]).toEqual([200, true])
    type Changes = { revision: number; from: number; changes: { text: { zh: string } }[] }
    const { body } = await ask<Changes>(listChanges, { as: approver, params: { id } })
    expect(body).toMatchObject({ revision: 2, from: 3 })
    expect(body.changes.map(({ text }) => text.zh).join()).toContain('灯不亮了')
    expect((await ask(approve, { as: approver, params: { id }, body: { revision: 2 } })).status).toBe(200)
    expect((await ask<Draft>(read, { as: drawer, params: { id } })).body).toMatchObject({ approved: { person: {} } })
  })

  it('changes nothing of it', async () => {
    const { files, revision } = await look(id)
    const doors = await Promise.all([
      ask(save, { as: approver, params: { id }, body: { revision, files } }),
      ask(hold, { as: approver, params: { id }, body: {} }),
      ask(restore, { as: approver, params: { id }, body: { revision: 1 } }),
      ask(remove, { as: approver, params: { id } }),
      ask(create, { as: approver, body: { from: { key: 'lamp' } } }),
      ask(publish, { as: approver, params: { id }, body: { revision, notes: '新' } }),
    ])
    expect(doors.map(({ status, body }) => `${status} ${body.code}`)).toEqual(doors.map(() => '403 right.missing'))
    expect((await look(id)).revision).toBe(revision)
  })

  it('of a process that was never published learns that there is nothing to compare it with', async () => {
    const fresh = await begin({ name: '树木倾斜' })
    const { body } = await ask(listChanges, { as: approver, params: { id: fresh.id } })
    expect(body).toMatchObject({ from: null, changes: [] })
  })
})

it('a draft that is thrown away is gone', async () => {
  const { id } = await begin({ name: '树木倒伏' })
  expect((await ask(remove, { as: drawer, params: { id } })).body).toEqual({ id })
  expect((await ask(read, { as: drawer, params: { id } })).body.code).toBe('draft.not_found')
  expect((await ask(remove, { as: drawer, params: { id } })).status).toBe(404)
})
