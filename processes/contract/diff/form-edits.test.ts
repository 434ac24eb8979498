import { describe, expect, it } from 'vitest'
import { briefly, changesOf, editedForm, filesOf } from '@/tests/builders/edited-folder.ts'

type Component = {
  id?: string
  key?: string
  type: string
  label?: string
  description?: string
  defaultValue?: unknown
  validate?: Record<string, unknown>
  conditional?: Record<string, unknown>
  values?: { label: string; value: string }[]
  components?: Component[]
  layout?: Record<string, unknown>
  [name: string]: unknown
}
type Form = { id: string; components: Component[]; [name: string]: unknown }

const files = filesOf('processes/leifengshao')
const after = (edit: (form: Form) => void) => editedForm<Form>(files, 'handle.form', edit)

/** An edit of the field with that key. */
const field = (key: string, edit: (component: Component) => void) => (form: Form) => {
  const component = form.components.find((one) => one.key === key)
  if (!component) throw new Error(`no field ${key}`)
  edit(component)
}

type Case = [title: string, edit: (form: Form) => void, expected: string]

const cases: Case[] = [
  [
    'a field no longer required',
    field('photosAfter', (it) => delete it.validate),
    'changed | Field_photosAfter | validate.required | 表单「处置」：字段「处置后照片」改为选填',
  ],
  [
    'a field required',
    field('needsFollowUp', (it) => (it.validate = { required: true })),
    'changed | Field_needsFollowUp | validate.required | 表单「处置」：字段「还需要后续管护」改为必填',
  ],
  [
    'a field nobody may write',
    field('measures', (it) => (it['readonly'] = true)),
    'changed | Field_measures | readonly | 表单「处置」：字段「处置情况」改为只读',
  ],
  [
    'a field switched off',
    field('measures', (it) => (it['disabled'] = true)),
    'changed | Field_measures | disabled | 表单「处置」：字段「处置情况」改为停用',
  ],
  [
    'a title',
    field('measures', (it) => (it.label = '怎么处置的')),
    'changed | Field_measures | label | 表单「处置」：字段「处置情况」的标题由 处置情况 改为 怎么处置的',
  ],
  [
    'a key',
    field('measures', (it) => (it.key = 'done')),
    'changed | Field_measures | key | 表单「处置」：字段「处置情况」的数据名由 measures 改为 done',
  ],
  [
    'a type',
    field('measures', (it) => (it.type = 'textfield')),
    'changed | Field_measures | type | 表单「处置」：字段「处置情况」的类型由 多行文字 改为 单行文字',
  ],
  [
    'a hint',
    field('suggestedUnit', (it) => (it.description = '必须选')),
    'changed | Field_suggestedUnit | description | 表单「处置」：字段「建议由哪个单位办理」的提示由 可不选 改为 必须选',
  ],
  [
    'a default',
    field('outcome', (it) => (it.defaultValue = 'return')),
    'changed | Field_outcome | defaultValue | 表单「处置」：字段「结果」的默认值由 done 改为 return',
  ],
  [
    'a default more',
    field('measures', (it) => (it.defaultValue = '已处置')),
    'changed | Field_measures | defaultValue | 表单「处置」：字段「处置情况」的默认值设为 已处置',
  ],
  [
    'the fewest characters',
    field('measures', (it) => (it.validate = { ...it.validate, minLength: 10 })),
    'changed | Field_measures | validate.minLength | 表单「处置」：字段「处置情况」的最少字数由 4 改为 10',
  ],
  [
    'the most characters',
    field('measures', (it) => (it.validate = { required: true, minLength: 4 })),
    'changed | Field_measures | validate.maxLength | 表单「处置」：字段「处置情况」去掉了最多字数，原为 500',
  ],
  [
    'a pattern',
    field('measures', (it) => (it.validate = { ...it.validate, pattern: '^.+$' })),
    'changed | Field_measures | validate.pattern | 表单「处置」：字段「处置情况」的格式设为 ^.+$',
  ],
  [
    'when it is hidden',
    field('measures', (it) => (it.conditional = { hide: '=outcome = "return"' })),
    'changed | Field_measures | conditional.hide | 表单「处置」：字段「处置情况」的隐藏条件由 =outcome != "done" 改为 =outcome = "return"',
  ],
  [
    'the words of an option',
    field('returnReason', (it) => (it.values ?? []).splice(1, 1, { label: '不归本街道', value: 'elsewhere' })),
    'changed | Field_returnReason | values.elsewhere | 表单「处置」：字段「退单理由」的选项 elsewhere 由 「不在本辖区」 改为 「不归本街道」',
  ],
  [
    'an option more',
    field('returnReason', (it) => it.values?.push({ label: '重复', value: 'twice' })),
    'changed | Field_returnReason | values.twice | 表单「处置」：字段「退单理由」新增选项 twice 「重复」',
  ],
  [
    'an option less',
    field('returnReason', (it) => it.values?.shift()),
    'changed | Field_returnReason | values.notOurs | 表单「处置」：字段「退单理由」删去选项 notOurs 「不属于本单位职责」',
  ],
  [
    'the order of options',
    field('outcome', (it) => it.values?.reverse()),
    'changed | Field_outcome | values | 表单「处置」：字段「结果」的选项的顺序由 处置完成、退单 改为 退单、处置完成',
  ],
  [
    'where options come from',
    field('suggestedUnit', (it) => (it['valuesKey'] = 'departments')),
    'changed | Field_suggestedUnit | valuesKey | 表单「处置」：字段「建议由哪个单位办理」的选项取自由 units 改为 departments',
  ],
  [
    'a property of one’s own',
    field('measures', (it) => (it['properties'] = { rights: 'read' })),
    'changed | Field_measures | properties.rights | 表单「处置」：字段「处置情况」的自定义属性「rights」设为 read',
  ],
  [
    'a right of a step',
    field('measures', (it) => (it['properties'] = { 'rights.Task_Handle': 'read' })),
    'changed | Field_measures | properties.rights.Task_Handle | 表单「处置」：字段「处置情况」的「处置」的权限设为 只读',
  ],
  ['a name', (form) => (form['name'] = '现场处置'), 'changed | handle | name | 表单「处置」改名为「现场处置」'],
  [
    'a property nobody knows',
    field('measures', (it) => (it['glow'] = { deep: { er: 1 } })),
    'changed | Field_measures | glow.deep.er | 表单「处置」：字段「处置情况」的「glow.deep.er」设为 1',
  ],
  [
    'a field more',
    (form) => form.components.push({ type: 'number', id: 'Field_cost', key: 'cost', label: '费用' }),
    'added | Field_cost |  | 表单「处置」：新增字段「费用」',
  ],
  ['a field less', (form) => form.components.pop(), 'removed | Field_returnBasis |  | 表单「处置」：删去字段「依据」'],
  [
    'a field moved',
    (form) => form.components.splice(3, 0, ...form.components.splice(0, 1)),
    'moved | Field_outcome |  | 表单「处置」：字段「结果」由第 1 位移到第 4 位',
  ],
  [
    'the version of the format',
    (form) => (form['schemaVersion'] = 20),
    'changed | handle | schemaVersion | 表单「处置」的表单格式版本由 19 改为 20',
  ],
  [
    'how wide a field is',
    field('measures', (it) => (it.layout = { row: 'Row_1', columns: 8 })),
    'layout | handle | layout | 仅布局：改了 1 处外观',
  ],
]

describe('one edit of a form is named, and nothing else', () => {
  it.each(cases)('%s', async (_title, edit, expected) => {
    expect((await changesOf(files, after(edit))).map(briefly)).toEqual([expected])
  })

  it('a field put into a group', async () => {
    const group = { type: 'group', id: 'Group_1', label: '退单', components: [] as Component[] }
    const flat = after((form) => form.components.push({ ...group }))
    const nested = after((form) => {
      const basis = form.components.splice(6, 1)
      form.components.push({ ...group, components: basis })
    })
    expect((await changesOf(flat, nested)).map(briefly)).toEqual([
      'moved | Field_returnBasis | parent | 表单「处置」：字段「依据」的所在的分组由 最外层 改为 「退单」',
    ])
  })

  it('a form more and a form less are one change each', async () => {
    const fewer = files.filter(({ path }) => path !== 'feedback.form')
    expect((await changesOf(fewer, files)).map(briefly)).toEqual(['added | feedback |  | 新增表单「反馈」'])
    expect((await changesOf(files, fewer)).map(briefly)).toEqual(['removed | feedback |  | 删去表单「反馈」'])
  })
})

describe('in forms stays quiet', () => {
  it.each<[string, (form: Form) => void]>([
    ['components numbered anew', (form) => form.components.forEach((it, index) => (it.id = `F_${index}`))],
    ['another exporter', (form) => (form['exporter'] = { name: 'x', version: '2' })],
    ['rows with other ids', (form) => form.components.forEach((it, index) => (it.layout = { row: `Row_${index}` }))],
    ['a mark that says what silence says', field('needsFollowUp', (it) => (it.validate = { required: false }))],
    [
      'names of JSON in another order',
      (form) =>
        form.components.forEach(
          (it, index) => (form.components[index] = Object.fromEntries(Object.entries(it).reverse()) as Component),
        ),
    ],
  ])('%s', async (_title, edit) => {
    expect(await changesOf(files, after(edit))).toEqual([])
  })
})
