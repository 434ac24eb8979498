import { describe, expect, it } from 'vitest'
import { longestText } from './check-value.ts'
import { compareDecimals, isMultiple, parseDecimal } from './decimal.ts'
import type { FormComponent, FormSchema } from './schema.ts'
import { validateForm } from './validate-form.ts'
import type { FormContext } from './validate-form.ts'

type Data = Record<string, unknown>

const form = (...components: FormComponent[]): FormSchema => ({ components })
const field = (type: string, rest: Partial<FormComponent> = {}): FormComponent => ({
  type,
  id: 'F',
  key: 'field',
  ...rest,
})

function faultsOf(schema: FormSchema, sent: Data, context?: FormContext): string[] {
  const checked = validateForm(schema, sent, context)
  return checked.ok ? [] : (checked.error.fields ?? []).map(({ path, code }) => `${path}: ${code}`)
}

function kept(schema: FormSchema, sent: Data, context?: FormContext) {
  const checked = validateForm(schema, sent, context)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value
}

describe('the server is stricter than the page where a page cannot go wrong', () => {
  it.each<[string, FormComponent, unknown, string]>([
    ['a number for text', field('textfield'), 12, 'form.type'],
    ['a list for text', field('textarea'), ['x'], 'form.type'],
    ['text for a number', field('number'), '12', 'form.type'],
    ['no number at all', field('number'), NaN, 'form.type'],
    ['text for a list', field('checklist', { values: ['a'] }), 'a', 'form.type'],
    ['a control character', field('textfield'), 'a\u0007b', 'text.control_characters'],
    ['a mark that turns text round', field('textarea'), 'a\u202eb', 'text.control_characters'],
    ['half a character', field('textarea'), 'a\ud800', 'text.control_characters'],
    ['a novel', field('textarea'), 'x'.repeat(longestText + 1), 'form.too_long'],
    ['spaces without end', field('textfield'), ' '.repeat(longestText + 1), 'form.too_long'],
    ['a day that is none', field('datetime', { subtype: 'date' }), '2026-02-30', 'form.date'],
    ['two files where one is asked for', field('filepicker'), ['a', 'b'], 'form.too_many'],
    ['files that are no ids', field('filepicker'), [{}], 'form.type'],
    [
      'the key form-js keeps for files in the page is one id',
      field('filepicker', { multiple: true }),
      [1],
      'form.type',
    ],
    [
      'an unreadable pattern lets nothing through',
      field('textfield', { validate: { pattern: '(' } }),
      'x',
      'form.pattern',
    ],
    ['a changed read-only field', field('textfield', { readonly: true, defaultValue: 'a' }), 'b', 'form.read_only'],
    ['a field made read-only by FEEL', field('textfield', { readonly: '=1 = 1' }), 'b', 'form.read_only'],
    ['a disabled field', field('textfield', { disabled: true }), 'b', 'form.read_only'],
  ])('%s', (_title, component, value, code) => {
    expect(faultsOf(form(component), { field: value })).toEqual([`field: ${code}`])
  })

  it('refuses what belongs to no field, wherever it stands', () => {
    const schema = form(field('textfield', { key: 'a.b' }))
    expect(faultsOf(schema, { a: { b: 'x', c: 1 }, d: 2 })).toEqual([
      'a.c: form.unknown_field',
      'd: form.unknown_field',
    ])
    expect(faultsOf(schema, { a: 'x' })).toEqual(['a: form.unknown_field'])
    expect(faultsOf(schema, JSON.parse('{"__proto__": {"b": 1}}') as Data)).toEqual(['__proto__: form.unknown_field'])
    expect(faultsOf(form(field('textfield')), { constructor: 'x' })).toEqual(['constructor: form.unknown_field'])
  })

  it('takes a read-only field that was sent unchanged, and facts given by the case', () => {
    const schema = form(field('textfield', { readonly: true }))
    expect(faultsOf(schema, { field: '店外经营' }, { variables: { field: '店外经营' } })).toEqual([])
    expect(faultsOf(schema, { field: '占道经营' }, { variables: { field: '店外经营' } })).toEqual([
      'field: form.read_only',
    ])
  })

  it('refuses components it cannot check', () => {
    const checked = validateForm(form({ type: 'dynamiclist', components: [field('textfield')] }), {})
    expect(checked).toEqual({ ok: false, error: { code: 'form.schema_unsupported', params: { type: 'dynamiclist' } } })
  })
})

describe('what is kept', () => {
  const schema = form(
    {
      type: 'group',
      path: 'reply',
      conditional: { hide: '=silent' },
      components: [field('textfield', { key: 'text' })],
    },
    field('checkbox', { key: 'silent' }),
    field('filepicker', { key: 'photos', multiple: true }),
    field('expression', { key: 'sum', expression: '=1 + 2' }),
    { type: 'separator' },
  )

  it('is every visible field, with line ends of text fields as spaces and computed fields filled in', () => {
    const { data, fileIds } = kept(schema, {
      reply: { text: 'a\nb' },
      silent: false,
      photos: ['p1', 'p2', 'p1'],
      sum: 99,
    })
    expect(data).toEqual({ reply: { text: 'a b' }, silent: false, photos: ['p1', 'p2', 'p1'], sum: 3 })
    expect(fileIds).toEqual(['p1', 'p2'])
  })

  it('is nothing of a hidden group', () => {
    expect(kept(schema, { silent: true }).data).toEqual({ silent: true, photos: [], sum: 3 })
    expect(faultsOf(schema, { silent: true, reply: { text: 'x' } })).toEqual(['reply.text: form.hidden_field'])
    expect(faultsOf(schema, { silent: true, reply: { text: '' } })).toEqual([])
  })

  it('keeps HTML as the text it is', () => {
    expect(kept(form(field('textarea')), { field: '<img onerror=x>' }).data).toEqual({ field: '<img onerror=x>' })
  })

  it('names all faults at once, with the parameters of their sentences', () => {
    const both = form(
      field('textfield', { key: 'a', validate: { maxLength: 2 } }),
      field('number', { key: 'b', validate: { max: 3 } }),
    )
    expect(validateForm(both, { a: 'abc', b: 4 })).toEqual({
      ok: false,
      error: {
        code: 'form.invalid',
        params: { count: 2 },
        fields: [
          { path: 'a', code: 'form.too_long', params: { max: 2 } },
          { path: 'b', code: 'form.range', params: { min: '−∞', max: 3 } },
        ],
      },
    })
  })
})

describe('decimals', () => {
  const decimal = (value: unknown) => parseDecimal(value) as NonNullable<ReturnType<typeof parseDecimal>>

  it.each([
    [1.5, 15n, 1],
    ['1.500', 15n, 1],
    [-0.25, -25n, 2],
    [1e21, 10n ** 21n, 0],
    [1e-7, 1n, 7],
    ['.5', 5n, 1],
  ])('%s is read without rounding', (value, digits, scale) => {
    expect(parseDecimal(value)).toEqual({ digits, scale })
  })

  it.each(['', '.', 'x', '1e9999', NaN, Infinity, null, {}])('%s is none', (value) => {
    expect(parseDecimal(value)).toBe(null)
  })

  it('compare and divide exactly', () => {
    expect(compareDecimals(decimal(0.1), decimal('0.10'))).toBe(0)
    expect(compareDecimals(decimal(-1), decimal(0.5))).toBe(-1)
    expect(isMultiple(decimal(0.3), decimal(0.1))).toBe(true)
    expect(isMultiple(decimal(0.35), decimal(0.1))).toBe(false)
  })
})
