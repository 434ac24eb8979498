// @vitest-environment happy-dom
import { createForm } from '@bpmn-io/form-js-viewer'
import { describe, expect, it, vi } from 'vitest'
import { canonicalJson } from '../case/canonical-json.ts'
import type { FormComponent, FormSchema } from './schema.ts'
import { validateForm } from './validate-form.ts'

type Data = Record<string, unknown>
type Case = [title: string, component: Partial<FormComponent>, value: unknown]

/** What the types of form-js leave out. */
type FormInternals = {
  submit: () => { data: Data; errors: Record<string, unknown> }
  get: (service: string) => { setFiles: (key: string, files: File[]) => void; getAllKeyed: () => unknown[] }
  _update: (update: { fieldInstance: unknown; value: unknown }) => void
}

const colours = [
  { label: '红', value: 'red' },
  { label: '蓝', value: 'blue' },
]
const numbered = [
  { label: '一', value: 1 },
  { label: '零', value: 0 },
]
const context = { variables: { minimum: 3, kind: 'road' }, options: { units: [{ label: '住建局', value: 'housing' }] } }

/** Opens the form in the real form-js, submits it and says per field whether it took the value as it was given. */
async function judgedByFormJs(schema: FormSchema, sent: Data): Promise<Record<string, boolean>> {
  const container = document.body.appendChild(document.createElement('div'))
  const data = { ...context.variables, ...context.options, ...sent }
  const form = await createForm({ container, schema: { type: 'default', schemaVersion: 19, ...schema } as never, data })
  await vi.waitFor(() => expect(container.querySelector('.fjs-form')).not.toBe(null))
  await new Promise((settled) => requestAnimationFrame(() => requestAnimationFrame(settled)))
  const { data: submitted, errors } = (form as unknown as FormInternals).submit()
  form.destroy()
  container.remove()
  const verdicts = schema.components.flatMap(({ id, key }) => {
    if (!key || !id) return []
    const kept = sent[key] === undefined || canonicalJson(submitted[key] ?? null) === canonicalJson(sent[key])
    return [[key, kept && !errors[id]] as const]
  })
  return Object.fromEntries(verdicts)
}

function judgedByUs(schema: FormSchema, sent: Data): Record<string, boolean> {
  const checked = validateForm(schema, sent, context)
  const faulty = new Set(checked.ok ? [] : (checked.error.fields ?? []).map(({ path }) => path))
  return Object.fromEntries(schema.components.flatMap(({ key }) => (key ? [[key, !faulty.has(key)] as const] : [])))
}

const required = { validate: { required: true } }
const text = (validate: FormComponent['validate']): Partial<FormComponent> => ({ type: 'textfield', validate })

const cases: Case[] = [
  ['text', { type: 'textfield' }, '屋檐破损'],
  ['text left out', { type: 'textfield' }, undefined],
  ['required text', { type: 'textfield', ...required }, 'x'],
  ['required text left empty', { type: 'textfield', ...required }, ''],
  ['required text left out', { type: 'textfield', ...required }, undefined],
  ['required text of a space', { type: 'textfield', ...required }, ' '],
  ['text shorter than allowed', text({ minLength: 3 }), 'ab'],
  ['text as short as allowed', text({ minLength: 3 }), 'abc'],
  ['text that is short without its spaces', text({ minLength: 3 }), ' ab '],
  ['empty text with a shortest length', text({ minLength: 3 }), ''],
  ['text longer than allowed', text({ maxLength: 3 }), 'abcd'],
  ['text as long as allowed', text({ maxLength: 3 }), '四个字'],
  ['text that is long by its spaces', text({ maxLength: 3 }), ' abc '],
  ['a shortest length by FEEL', text({ minLength: '=minimum' }), 'ab'],
  ['a shortest length by FEEL, kept', text({ minLength: '=minimum' }), 'abc'],
  ['text of a pattern', text({ pattern: '^[A-Z]{2}\\d+$' }), 'AB12'],
  ['text against a pattern', text({ pattern: '^[A-Z]{2}\\d+$' }), 'ab12'],
  ['a pattern that fits anywhere', text({ pattern: 'b' }), 'abc'],
  ['an address', text({ validationType: 'email' }), 'wang@example.cn'],
  ['no address', text({ validationType: 'email' }), 'wang@'],
  ['a phone number', text({ validationType: 'phone' }), '+8613800138000'],
  ['no phone number', text({ validationType: 'phone' }), '13800138000'],
  ['lines', { type: 'textarea' }, '一\n二'],
  ['required lines left empty', { type: 'textarea', ...required }, ''],
  ['too many characters in lines', { type: 'textarea', validate: { maxLength: 2 } }, '一\n二'],
  ['HTML', { type: 'textarea' }, '<b>重</b><script>alert(1)</script>'],
  ['a number', { type: 'number' }, 12.5],
  ['nought', { type: 'number', ...required }, 0],
  ['a required number left out', { type: 'number', ...required }, null],
  ['a number below the least', { type: 'number', validate: { min: 1 } }, 0],
  ['the least number', { type: 'number', validate: { min: 1 } }, 1],
  ['a number above the greatest', { type: 'number', validate: { max: 100 } }, 100.5],
  ['a number under a FEEL minimum', { type: 'number', validate: { min: '=minimum' } }, 2],
  ['too many decimals', { type: 'number', decimalDigits: 1 }, 1.25],
  ['as many decimals as allowed', { type: 'number', decimalDigits: 2 }, 1.25],
  ['no integer', { type: 'number', decimalDigits: 0 }, 1.5],
  ['a multiple of the step', { type: 'number', increment: 0.1 }, 0.3],
  ['no multiple of the step', { type: 'number', increment: 0.5 }, 0.7],
  ['a number kept as text', { type: 'number', serializeToString: true }, '100000000000000000000.01'],
  ['text that is no number', { type: 'number' }, 'twelve'],
  ['a tick', { type: 'checkbox' }, true],
  ['no tick', { type: 'checkbox' }, false],
  ['a required tick', { type: 'checkbox', ...required }, true],
  ['a required tick not given', { type: 'checkbox', ...required }, false],
  ['text for a tick', { type: 'checkbox' }, 'yes'],
  ['one of the options', { type: 'radio', values: colours }, 'red'],
  ['none of the options', { type: 'radio', values: colours }, 'green'],
  ['a required option left out', { type: 'radio', values: colours, ...required }, undefined],
  ['a default option', { type: 'radio', values: colours, defaultValue: 'red', ...required }, undefined],
  ['a number among options', { type: 'select', values: numbered }, 1],
  ['nought among options', { type: 'select', values: numbered, ...required }, 0],
  ['a number as text among numbers', { type: 'select', values: numbered }, '1'],
  ['an option of a list by key', { type: 'select', valuesKey: 'units' }, 'housing'],
  ['no option of a list by key', { type: 'select', valuesKey: 'units' }, 'police'],
  ['an option of a list that is not there', { type: 'select', valuesKey: 'nowhere' }, 'x'],
  ['some options', { type: 'checklist', values: colours }, ['blue']],
  ['no options where some are required', { type: 'checklist', values: colours, ...required }, []],
  ['options and one that is none', { type: 'checklist', values: colours }, ['blue', 'green']],
  ['tags', { type: 'taglist', values: colours }, ['blue', 'red']],
  ['a tag that is none', { type: 'taglist', values: colours }, ['green']],
  ['a date', { type: 'datetime', subtype: 'date' }, '2026-11-20'],
  ['no date', { type: 'datetime', subtype: 'date' }, 'tomorrow'],
  ['a time for a date', { type: 'datetime', subtype: 'date' }, '2026-11-20T10:00'],
  ['a month that is none', { type: 'datetime', subtype: 'date' }, '2026-13-01'],
  ['a time', { type: 'datetime', subtype: 'time' }, '10:30'],
  ['no time', { type: 'datetime', subtype: 'time' }, '25:00'],
  ['a date with time', { type: 'datetime', subtype: 'datetime' }, '2026-11-20T10:30+08:00'],
  ['a date without time', { type: 'datetime', subtype: 'datetime' }, '2026-11-20'],
  ['a required date left out', { type: 'datetime', subtype: 'date', ...required }, null],
  ['a computed field', { type: 'expression', expression: '=minimum + 1' }, undefined],
  ['files left out', { type: 'filepicker' }, undefined],
  ['required files left out', { type: 'filepicker', ...required }, undefined],
  [
    'a hidden field that is required',
    { type: 'textfield', ...required, conditional: { hide: '=kind = "road"' } },
    undefined,
  ],
  ['a value for a hidden field', { type: 'textfield', conditional: { hide: '=kind = "road"' } }, 'x'],
  ['a value for a field that is shown', { type: 'textfield', conditional: { hide: '=kind != "road"' } }, 'x'],
  ['a required field that is shown', { type: 'textfield', ...required, conditional: { hide: '=kind != "road"' } }, ''],
  ['a condition that cannot be read', { type: 'textfield', ...required, conditional: { hide: '=((' } }, ''],
  ['a required field that is disabled', { type: 'textfield', disabled: true, ...required }, undefined],
  ['a required field that is read-only', { type: 'textfield', readonly: true, ...required }, undefined],
]

describe('one field is judged as form-js judges it', () => {
  it.each(cases)('%s', async (_title, component, value) => {
    const schema = { components: [{ type: 'textfield', id: 'Field_1', key: 'field', label: '字段', ...component }] }
    const sent = value === undefined ? {} : { field: value }
    expect(judgedByUs(schema, sent)).toEqual(await judgedByFormJs(schema, sent))
  })
})

describe('files', () => {
  it('chosen in the page satisfy a required field, as their ids do here', async () => {
    const schema = { components: [{ type: 'filepicker', id: 'F', key: 'photos', multiple: true, ...required }] }
    const container = document.body.appendChild(document.createElement('div'))
    const form = await createForm({
      container,
      schema: { type: 'default', schemaVersion: 19, ...schema } as never,
      data: {},
    })
    const page = form as unknown as FormInternals
    await vi.waitFor(() => expect(container.querySelector('.fjs-form-field-filepicker')).not.toBe(null))
    page.get('fileRegistry').setFiles('files::1', [new File(['x'], 'x.jpg')])
    page._update({ fieldInstance: page.get('formFieldInstanceRegistry').getAllKeyed()[0], value: 'files::1' })
    expect(page.submit().errors).toEqual({})
    expect(judgedByUs(schema, { photos: ['0193f0a2'] })).toEqual({ photos: true })
    form.destroy()
  })
})

describe('a whole form is judged as form-js judges it', () => {
  const schema: FormSchema = {
    components: [
      { type: 'text', id: 'Text_1' },
      {
        type: 'radio',
        id: 'F1',
        key: 'outcome',
        values: ['done', 'return'].map((value) => ({ label: value, value })),
        ...required,
      },
      {
        type: 'textarea',
        id: 'F2',
        key: 'measures',
        conditional: { hide: '=outcome != "done"' },
        validate: { required: true, minLength: 4 },
      },
      {
        type: 'select',
        id: 'F3',
        key: 'reason',
        values: colours,
        conditional: { hide: '=outcome != "return"' },
        ...required,
      },
      { type: 'textfield', id: 'F4', key: 'other', conditional: { hide: '=reason != "blue"' }, ...required },
      { type: 'checkbox', id: 'F5', key: 'follow', conditional: { hide: '=measures = null or measures = ""' } },
    ],
  }

  it.each<[string, Data]>([
    ['nothing sent', {}],
    ['done without measures', { outcome: 'done' }],
    ['done with measures', { outcome: 'done', measures: '修好屋檐' }],
    ['done with short measures', { outcome: 'done', measures: '修' }],
    ['done and followed up', { outcome: 'done', measures: '修好屋檐', follow: true }],
    ['returned without reason', { outcome: 'return' }],
    ['returned with a reason', { outcome: 'return', reason: 'red' }],
    ['returned with a reason that asks for more', { outcome: 'return', reason: 'blue' }],
    ['returned with everything', { outcome: 'return', reason: 'blue', other: '不在本辖区' }],
    ['an outcome that is none', { outcome: 'maybe' }],
  ])('%s', async (_title, sent) => {
    const ours = judgedByUs(schema, sent)
    expect(ours).toEqual(await judgedByFormJs(schema, sent))
  })
})
