import { readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { refusalText } from '@/domain/shared/refusal-text.ts'
import type { BundleFile } from './bundle.ts'
import { largestFile, readBundle } from './read-bundle.ts'

const folder = 'processes/leifengshao'
let files: BundleFile[]

beforeAll(() => {
  files = readdirSync(folder).map((name) => ({ path: name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
})

const only = (ending: string) => files.filter(({ path }) => path.endsWith(ending))
const withText = (path: string, edit: (text: string) => string) =>
  files.map((file) => (file.path === path ? { path, text: edit(file.text) } : file))

async function refusal(given: BundleFile[]): Promise<string> {
  const read = await readBundle(given)
  if (read.ok) return 'read'
  const { file } = read.error.params ?? {}
  return `${read.error.code} ${typeof file === 'string' ? file : ''}`.trim()
}

describe('a folder with a process', () => {
  it('is read: model, rules, forms by their id, README; other files are left aside', async () => {
    const read = await readBundle([...files, { path: 'notes.txt', text: 'later' }])
    if (!read.ok) throw new Error(read.error.code)
    const { model, dmns, forms, formFiles, readme } = read.value
    expect(model.processId).toBe('leifengshao')
    expect(dmns.map(({ path }) => path)).toEqual(['dispatch.dmn'])
    expect(Object.keys(forms).sort()).toEqual([...model.formIds].sort())
    expect(formFiles.handle).toBe('handle.form')
    expect(readme).toContain('雷锋哨')
  })

  it('needs a model, and one only', async () => {
    expect(await refusal([])).toBe('bundle.no_model')
    expect(await refusal([...files, { path: 'copy.bpmn', text: '' }])).toBe('bundle.many_models')
  })

  it('is refused when there are too many or too large files', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ path: `${index}.form`, text: '{}' }))
    expect(await refusal([...files, ...many])).toBe('bundle.too_many_files')
    expect(await refusal([...files, { path: 'huge.form', text: ' '.repeat(largestFile + 1) }])).toBe(
      'bundle.file_too_large huge.form',
    )
  })

  it.each([
    ['no XML', 'leifengshao.bpmn', () => 'a drawing'],
    ['an empty model', 'leifengshao.bpmn', () => ''],
    ['XML cut short', 'leifengshao.bpmn', (text: string) => text.slice(0, 4000)],
    ['another kind of XML', 'leifengshao.bpmn', () => '<html><body/></html>'],
    ['rules that are none', 'dispatch.dmn', () => '<definitions'],
    ['a form that is no JSON', 'handle.form', (text: string) => text.slice(1)],
    ['a form that is a list', 'handle.form', () => '[]'],
    ['a form that is null', 'handle.form', () => 'null'],
    [
      'a model without an executable process',
      'leifengshao.bpmn',
      (text: string) => text.replace('isExecutable="true"', ''),
    ],
  ])('is refused for %s, naming the file', async (_title, path, edit) => {
    expect(await refusal(withText(path, edit))).toBe(`bundle.file_unreadable ${path}`)
  })

  it('is refused for a form without an id, and for ids that stand twice', async () => {
    expect(await refusal(withText('handle.form', (text) => text.replace('"id": "handle"', '"id": 7')))).toBe(
      'bundle.form_without_id handle.form',
    )
    expect(await refusal([...files, { path: 'again.form', text: '{"id":"handle","components":[]}' }])).toMatch(
      /^bundle.file_twice/,
    )
    expect(await refusal([...files, { ...(only('.dmn')[0] as BundleFile), path: 'again.dmn' }])).toBe(
      'bundle.file_twice again.dmn',
    )
  })

  it('does not take names of built-in properties for forms', async () => {
    const read = await readBundle([...files, { path: 'p.form', text: '{"id":"constructor","components":[]}' }])
    expect(read.ok && Object.hasOwn(read.value.forms, 'constructor')).toBe(true)
    expect(await refusal([...files, { path: 'p.form', text: '{"id":"__proto__","components":[]}' }])).toBe(
      'bundle.form_without_id p.form',
    )
  })

  it('is refused when a file declares entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    expect(await refusal(withText('leifengshao.bpmn', (text) => text.replace('?>', `?>${bomb}`)))).toBe(
      'bundle.file_forbidden leifengshao.bpmn',
    )
  })

  it('is refused, in good time, when it is nested without end or has elements without number', async () => {
    const deep = '<bpmn:subProcess>'.repeat(50_000)
    const wide = Array.from({ length: 20_000 }, (_, index) => `<bpmn:task id="t${index}" />`).join('')
    for (const inside of [deep, wide])
      expect(
        await refusal(
          withText('leifengshao.bpmn', (text) => text.replace('</bpmn:process>', `${inside}</bpmn:process>`)),
        ),
      ).toBe('bundle.file_unreadable leifengshao.bpmn')
  })

  it('is refused in words that name file and cure in both languages', async () => {
    const read = await readBundle(withText('handle.form', () => '{'))
    if (read.ok) throw new Error('read')
    expect(refusalText(read.error, 'zh')).toContain('handle.form')
    expect(refusalText(read.error, 'en')).toContain('handle.form')
  })
})
