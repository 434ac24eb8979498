import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDb } from '@/server/db/client.ts'
import { newId } from '@/server/ids.ts'
import { findFile } from '@/server/services/files/find-file.ts'
import { completeTask } from '@/server/services/tasks/complete-task.ts'
import { getTask } from '@/server/services/tasks/get-task.ts'
import { uploadPhoto } from '@/tests/builders/upload-photo.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { createWorld, type World } from './read-world.ts'

// One form of three steps: who writes it first, who reads that, and who must not see it.
const rights = (of: Record<string, string>) => ({
  properties: Object.fromEntries(Object.entries(of).map(([step, right]) => [`rights.${step}`, right])),
})
const readThenHide = rights({ Task_Verify: 'read', Task_Reply: 'hide' })
const form = {
  type: 'default',
  id: 'shared',
  components: [
    { type: 'textfield', key: 'finding', label: '发现', validate: { required: true }, ...readThenHide },
    { type: 'select', key: 'who', label: '经办人', valuesKey: 'persons', ...readThenHide },
    { type: 'position', key: 'spot', label: '位置', ...readThenHide },
    { type: 'signature', key: 'signed', label: '签名', ...readThenHide },
    { type: 'filepicker', key: 'photosAfter', label: '照片', multiple: true, ...readThenHide },
    { type: 'select', key: 'matter', label: '类别', valuesKey: 'categories' },
    { type: 'textfield', key: 'remark', label: '备注' },
  ],
}

const db = createDb()
let world: World
let fixer: Awaited<ReturnType<World['person']>>
let checker: typeof fixer
let versionId: string
let signed: string
let photo: string

beforeAll(async () => {
  world = await createWorld(db)
  fixer = await world.person('修理', 'fix', world.units.housing)
  checker = await world.person('核查', 'fix', world.units.water)
  versionId = newId()
  const { id: _id, ...like } = await db.processVersion.findUniqueOrThrow({ where: { id: world.version.id } })
  await db.processVersion.create({
    data: { ...(like as object), id: versionId, version: 2, forms: { shared: form } } as never,
  })
  ;[signed, photo] = await Promise.all([uploadPhoto(fixer), uploadPhoto(fixer)])
})

afterAll(() => db.$disconnect())

const open = async (caseId: string, elementId: string, who: typeof fixer, unit: { id: string }) => {
  const step = {
    ...{ elementId, name: elementId, form: 'shared', resultVariable: 'outcome', facts: [], moves: [] },
    outcomes: [{ code: 'done', text: '办完' }],
    photos: { before: 0, after: 0, onSite: false },
    limit: { from: 'catalogue', calendar: 'natural', holdRuns: false },
  }
  const change = { elementId, processVersionId: versionId, step, unitId: unit.id, assigneeId: who.id }
  return (await world.step(caseId, { role: world.roles.fix.code, ...change })).id
}
const beginCase = async () => (await world.report(null, world.units.grid, { processVersionId: versionId })).id

const written = () => ({
  finding: '井盖缺失',
  who: fixer.id,
  spot: { lng: 113.94, lat: 22.53 },
  signed: { fileId: signed },
  photosAfter: [photo],
  matter: `matter.${world.category.code}`,
})

/** A case whose first step is done, and the second is open. */
async function handled(): Promise<{ caseId: string; verify: string }> {
  const caseId = await beginCase()
  const first = await open(caseId, 'Task_Handle', fixer, world.units.housing)
  valueOf(await completeTask(fixer, first, { outcome: 'done', form: written() }, {}, db))
  return { caseId, verify: await open(caseId, 'Task_Verify', checker, world.units.water) }
}

const complete = async (who: typeof fixer, task: string, data: Record<string, unknown>) => {
  const done = await completeTask(who, task, { outcome: 'done', form: data }, {}, db)
  return done.ok ? 'done' : (done.error.fields ?? []).map(({ path, code }) => `${path} ${code}`)
}

describe('a form that steps share', () => {
  it('shows a step that only reads what the step before wrote, and asks nothing of it', async () => {
    const { verify } = await handled()
    const { formContext, form: shown } = valueOf(await getTask(checker, verify, db))
    const { matter: _matter, ...read } = written()
    expect(formContext.data).toEqual(read)
    expect(formContext.options.persons).toContainEqual({ value: fixer.id, label: '修理' })
    expect(shown?.['components']).toMatchObject([{ key: 'finding', readonly: true }, {}, {}, {}, {}, {}, {}])
    expect(JSON.stringify(shown)).not.toContain('"required":true')
    expect(await complete(checker, verify, { remark: '好' })).toBe('done')
  })

  it('takes what was only read back as the page sends it, files of somebody else included', async () => {
    const { verify } = await handled()
    expect(await complete(checker, verify, { ...written(), remark: '好' })).toBe('done')
    expect(await db.casePhoto.count({ where: { taskId: verify } })).toBe(0)
  })

  it('refuses another value for what a step may only read, and keeps the step open', async () => {
    const { verify } = await handled()
    const changed = { finding: '没有问题', spot: { lng: 1, lat: 1 }, photosAfter: [] }
    expect(await complete(checker, verify, changed)).toEqual([
      'form.finding form.read_only',
      'form.spot form.read_only',
      'form.photosAfter form.read_only',
    ])
    expect((await db.task.findUniqueOrThrow({ where: { id: verify } })).state).toBe('open')
  })

  it('neither tells nor takes what a step must not see', async () => {
    const { caseId } = await handled()
    const reply = await open(caseId, 'Task_Reply', checker, world.units.water)
    expect(valueOf(await getTask(checker, reply, db)).formContext.data).toEqual({})
    expect(await complete(checker, reply, { finding: '猜的', remark: '好' })).toEqual([
      'form.finding form.hidden_field',
    ])
    expect(await complete(checker, reply, { remark: '好' })).toBe('done')
    const { form: kept } = await db.task.findUniqueOrThrow({ where: { id: reply } })
    expect(kept).toEqual({ matter: null, remark: '好' })
  })

  it('refuses a value that is none of a field of our own, and a category nobody knows', async () => {
    const first = await open(await beginCase(), 'Task_Handle', fixer, world.units.housing)
    const wrong = { ...written(), spot: '门口', signed: { name: '' }, matter: 'matter.none' }
    expect(await complete(fixer, first, wrong)).toEqual([
      'form.spot form.position',
      'form.signed form.signature',
      'form.matter form.not_an_option',
    ])
  })

  it('refuses a signature that somebody else uploaded', async () => {
    const first = await open(await beginCase(), 'Task_Handle', fixer, world.units.housing)
    const stolen = { ...written(), signed: { fileId: await uploadPhoto(checker) } }
    expect(await complete(fixer, first, stolen)).toEqual(['form file.unknown'])
  })

  it('keeps a drawn signature with the case, for whoever reads it', async () => {
    const { verify } = await handled()
    expect(valueOf(await findFile(checker, signed, db)).mime).toBe('image/jpeg')
    expect(await complete(checker, verify, { remark: '好' })).toBe('done')
  })
})
