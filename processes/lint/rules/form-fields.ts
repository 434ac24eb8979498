import { isOptionList } from '@/domain/form/option-lists.ts'
import { fieldsOf } from '@/domain/form/schema.ts'
import type { FormField, FormSchema } from '@/domain/form/schema.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What people fill in is checked again on the server: forms hold only fields it can check. */
export const formFields: LintRule = {
  id: 'form-fields',
  severity: 'error',
  check: ({ bundle: { forms, formFiles } }) =>
    Object.entries(forms).flatMap(([id, schema]) =>
      faultsOf(schema).map((fault) => ({
        ...fault,
        file: formFiles[id] ?? id,
        place: { id, name: say(`表单 ${id}`, `Form ${id}`) },
      })),
    ),
}

function faultsOf(schema: Record<string, unknown>): Fault[] {
  if (!Array.isArray(schema.components))
    return [
      {
        message: say('表单没有字段列表（components）', 'The form has no list of components'),
        cure: say('请用表单编辑器重新保存', 'Save it again with the form editor'),
      },
    ]
  const fields = fieldsOf(schema as FormSchema)
  if (!fields.ok) {
    const type = named(fields.error.params?.type)
    return [
      {
        message: say(`不支持的字段类型：${type}`, `Component type not supported: ${type}`),
        cure: say(
          '请换成文本、数字、单选、多选、下拉、标签、日期、文件、位置、签名或勾选',
          'Use text, number, radio, checklist, select, taglist, date, file, position, signature or checkbox',
        ),
      },
    ]
  }
  const paths = fields.value.map(({ path }) => path.join('.'))
  return fields.value.flatMap((field, index) => [
    ...keyFaults(field, paths.indexOf(paths[index] ?? '') < index),
    ...listFaults(field),
  ])
}

function keyFaults({ component, path }: FormField, twice: boolean): Fault[] {
  const name = component.label ?? component.id ?? component.type
  const key = path.join('.')
  const cure = say('请给每个字段一个自己的键（key）', 'Give every field a key of its own')
  if (path.at(-1) === '') return [{ message: say(`字段“${name}”没有键`, `The field "${name}" has no key`), cure }]
  return twice ? [{ message: say(`键 ${key} 用了两次`, `The key ${key} is used twice`), cure }] : []
}

function listFaults({ component, path }: FormField): Fault[] {
  const { valuesKey } = component
  if (valuesKey === undefined || isOptionList(valuesKey)) return []
  return [
    {
      message: say(
        `字段 ${path.join('.')} 的选项来源 ${valuesKey} 不存在`,
        `The options ${valuesKey} of the field ${path.join('.')} do not exist`,
      ),
      cure: say(
        '可用的选项来源：units（单位）、persons（本单位人员）、categories（类别）',
        'Known sources: units, persons of the step’s unit, and categories',
      ),
    },
  ]
}

const named = (param: unknown) => (typeof param === 'string' ? param : '')
