import { describe, expect, it } from 'vitest'
import { fieldWords, filledFields, hiddenAt, listedIn } from './filled-fields.ts'
import type { FormComponent, FormSchema } from './schema.ts'

const schema = (...components: FormComponent[]): FormSchema => ({ components })
const at = (key: string, right: string) => ({ properties: { [`rights.${key}`]: right } })

const nameIn = (list: string, value: string) =>
  value === 'gone' ? null : { zh: `${list}/${value}`, en: `${list}/${value} in English` }
const zhOf = (component: FormComponent, value: unknown) => {
  const data = { [component.key ?? '']: value }
  return filledFields(schema(component), 'Task_Handle', data).map((field) => fieldWords(field, data, nameIn).zh)[0]
}

describe('what was filled in at a step', () => {
  const form = schema(
    { type: 'textarea', key: 'note', label: '处置情况' },
    { type: 'textfield', key: 'finding', label: '核查意见', ...at('Task_Handle', 'read') },
    { type: 'textfield', key: 'secret', label: '内部意见', ...at('Task_Reply', 'hide') },
    { type: 'expression', key: 'sum', expression: '=1' },
    { type: 'group', path: 'more', components: [{ type: 'number', key: 'pieces', label: '件数' }] },
  )
  const data = { note: '补了井盖', finding: '没问题', secret: '先别说', sum: 1, more: { pieces: 2 } }
  const keys = (step: string, given: Record<string, unknown> = data) =>
    filledFields(form, step, given).map(({ path }) => path.join('.'))

  it('leaves out what the step could only read, not see, or not write itself', () => {
    expect(keys('Task_Handle')).toEqual(['note', 'secret', 'more.pieces'])
    expect(keys('Task_Reply')).toEqual(['note', 'finding', 'more.pieces'])
  })

  it('leaves out what nobody wrote', () => {
    expect(keys('Task_Verify', { note: '', secret: null, more: { pieces: 0 } })).toEqual(['more.pieces'])
  })

  it('tells which fields a step may not see, those inside hidden groups too', () => {
    const hidden = schema({
      type: 'group',
      ...at('Task_Reply', 'hide'),
      components: [{ type: 'textfield', key: 'inside' }],
    })
    expect(hiddenAt(form, 'Task_Reply')).toEqual([['secret']])
    expect(hiddenAt(hidden, 'Task_Reply')).toEqual([['inside']])
    expect(hiddenAt(hidden, 'Task_Handle')).toEqual([])
  })
})

describe('the words of a value', () => {
  it.each<[FormComponent, unknown, string]>([
    [{ type: 'textarea', key: 'a' }, '一\n二', '一\n二'],
    [{ type: 'number', key: 'a' }, 3, '3'],
    [{ type: 'checkbox', key: 'a' }, true, '是'],
    [{ type: 'checkbox', key: 'a' }, false, '否'],
    [{ type: 'radio', key: 'a', values: [{ value: 'yes', label: '属实' }] }, 'yes', '属实'],
    [{ type: 'select', key: 'a', values: [] }, 'other', 'other'],
    [
      {
        type: 'checklist',
        key: 'a',
        values: [
          { value: 'x', label: '甲' },
          { value: 'y', label: '乙' },
        ],
      },
      ['x', 'y'],
      '甲、乙',
    ],
    [{ type: 'select', key: 'a', valuesExpression: '=[{value: "x", label: "甲"}]' }, 'x', '甲'],
    [{ type: 'select', key: 'a', valuesKey: 'units' }, 'd1', 'units/d1'],
    [{ type: 'select', key: 'a', valuesKey: 'units' }, 'gone', 'gone'],
    [{ type: 'datetime', key: 'a', subtype: 'datetime' }, '2026-11-22T15:30', '2026-11-22 15:30'],
    [{ type: 'filepicker', key: 'a' }, ['1', '2'], '2 张'],
    [{ type: 'position', key: 'a' }, { lng: 112.5, lat: 28 }, '东经 112.50000，北纬 28.00000'],
    [{ type: 'signature', key: 'a' }, { name: '王建国' }, '王建国'],
    [{ type: 'signature', key: 'a' }, { fileId: '1' }, '已手写签名'],
  ])('%j with %j reads %s', (component, value, words) => {
    expect(zhOf(component, value)).toBe(words)
  })

  it('asks the district for the values of its lists only', () => {
    const [unit] = filledFields(schema({ type: 'taglist', key: 'a', valuesKey: 'units' }), 'Task', { a: ['d1', 'd2'] })
    const [own] = filledFields(schema({ type: 'radio', key: 'a', values: [] }), 'Task', { a: 'x' })
    expect(unit && listedIn(unit)).toEqual({ list: 'units', values: ['d1', 'd2'] })
    expect(own && listedIn(own)).toBeNull()
  })
})
