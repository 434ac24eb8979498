import type { PlainDrawing, PlainElement, PlainProperty } from '@/domain/diff/plain-model.ts'
import { rightKey, stepsWithRights } from '@/domain/form/rights.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import { same } from './contract-words.ts'
import { componentWords, formFlags, inputWords, labelOfFormPath, rightWords } from './form-words.ts'
import { sequenceOf } from './sequence-of.ts'

type Json = Record<string, unknown>
/** what steps are called, by their ids */
type StepNames = ReadonlyMap<string, string>
type Placed = { component: Json; parent: string; index: number; key: string }

/** Takes a form, its file and the steps that use it; gives its fields made comparable, and where they stand in it. */
export function plainForm(
  schema: Json,
  file: string,
  { usedBy, usedAt, stepNames }: { usedBy: string; usedAt: string[]; stepNames: StepNames },
): { elements: PlainElement[]; drawing: PlainDrawing } {
  const id = text(schema['id'])
  const [name, scope] = [text(schema['name']) || usedBy || id, `${file}#${id}`]
  const fields = placedIn(schema, scope)
  const form: PlainElement = {
    ...{
      file,
      key: scope,
      id,
      type: 'form',
      name,
      where: both('', ''),
      own: both(`表单「${name}」`, `Form “${name}”`),
    },
    ...{ joint: 'of', details: null, scope: null, shownAt: usedAt },
    identities: [`form ${id}`, `form of ${contentOf(schema)}`],
    properties: {
      ...propertiesOf(schema, ['components', 'exporter']),
      id: { ...plain('id', id), label: both('编号', 'id') },
    },
  }
  const where = both(`表单「${name}」：`, `Form “${name}”: `)
  const elements = fields.map(({ component, parent, index, key }): PlainElement => {
    const called = nameOf(component)
    const kind = componentWords(text(component['type']))
    return {
      ...{ file, key, id: text(component['id']), type: text(component['type']), name: called, where },
      own: both(`${kind.zh}「${called}」`, `${kind.en} “${called}”`),
      ...{ joint: 'of', details: null, scope, ordered: true, shownAt: usedAt },
      spot: both(`第 ${index + 1} 位`, `place ${index + 1}`),
      identities: identitiesOf(component),
      properties: {
        ...propertiesOf(component, ['components', 'layout', 'id', 'values']),
        ...rightsOf(component['properties'], stepNames),
        ...optionsOf(component['values']),
        parent: {
          label: both('所在的分组', 'group'),
          value: parent,
          words: groupWords(parent, fields),
          refersTo: [parent],
          place: true,
        },
      },
    }
  })
  return { elements: [form, ...elements], drawing: drawingOf({ file, id }, fields) }
}

function placedIn(holder: Json, parent: string): Placed[] {
  const components = (Array.isArray(holder['components']) ? holder['components'] : []) as Json[]
  return components.flatMap((component, index) => {
    const key = `${parent}/${text(component['id']) || text(component['key']) || index}`
    return [{ component, parent, index, key }, ...placedIn(component, key)]
  })
}

/** Editors number components anew; a key is what the data is kept under, and it says more than a label. */
function identitiesOf(component: Json): string[] {
  const [id, key, type] = ['id', 'key', 'type'].map((name) => text(component[name]))
  return [...(id ? [`id ${id}`] : ['none']), key ? `key ${key}` : `${type} ${nameOf(component)}`]
}

/** Flat, with what a flag means when it is left out; the order of names in JSON has no meaning. */
function propertiesOf(node: Json, skip: readonly string[]): Record<string, PlainProperty> {
  const flat = new Map<string, string>()
  for (const [name, value] of Object.entries(node)) if (!skip.includes(name)) flatten(name, value, flat)
  if (node['key'] !== undefined) for (const path of Object.keys(formFlags)) if (!flat.has(path)) flat.set(path, 'false')
  return Object.fromEntries(
    [...flat].map(([path, value]) => {
      const flag = formFlags[path]?.[value === 'true' ? 'on' : 'off']
      return [path, { ...plain(path, value), ...(flag && isFlag(value) && { words: flag, phrase: true }) }]
    }),
  )
}

const isFlag = (value: string) => value === 'true' || value === 'false'

function flatten(path: string, value: unknown, flat: Map<string, string>): void {
  if (value === undefined || value === null) return
  if (typeof value !== 'object') flat.set(path, text(value))
  else for (const [name, inner] of Object.entries(value)) flatten(`${path}.${name}`, inner, flat)
}

const plain = (path: string, value: string): PlainProperty => ({
  label: labelOfFormPath(path),
  value,
  words: path === 'type' ? inputWords(value) : value === '' ? both('（空）', '(empty)') : same(value),
})

/** What steps may do with a field, said with the names of the steps; a step that is gone keeps its id. */
function rightsOf(properties: unknown, stepNames: StepNames): Record<string, PlainProperty> {
  if (typeof properties !== 'object' || properties === null) return {}
  const steps = stepsWithRights({ properties: properties as Record<string, string> })
  return Object.fromEntries(
    steps.map((step) => {
      const value = text((properties as Json)[rightKey(step)])
      const name = stepNames.get(step) ?? step
      const label = both(`「${name}」的权限`, `right of “${name}”`)
      return [`properties.${rightKey(step)}`, { label, value, words: rightWords(value) }]
    }),
  )
}

/** An option is compared by its value: its words may change, it may come, go, or stand elsewhere. */
function optionsOf(values: unknown): Record<string, PlainProperty> {
  if (!Array.isArray(values)) return {}
  const options = (values as Json[]).map((option) => ({
    key: text(option['value']),
    name: text(option['label'] ?? option['value']),
  }))
  const each = options.map(({ key, name }): [string, PlainProperty] => [
    `values.${key}`,
    {
      label: both(`选项 ${key} `, `option ${key}`),
      value: name,
      words: both(`「${name}」`, `“${name}”`),
      member: true,
    },
  ])
  return Object.fromEntries([...each, ['values', sequenceOf(both('选项的顺序', 'order of options'), options)]])
}

function groupWords(parent: string, fields: Placed[]): Words {
  const group = fields.find(({ key }) => key === parent)
  return group ? same(`「${nameOf(group.component)}」`) : both('最外层', 'the form itself')
}

/** Widths, and who shares a row with whom; the ids of rows mean nothing. */
function drawingOf({ file, id }: { file: string; id: string }, fields: Placed[]): PlainDrawing {
  const first = new Map<string, string>()
  const parts = fields.map(({ component, parent, key }) => {
    const { row, columns } = (component['layout'] ?? {}) as { row?: string; columns?: number | null }
    const place = `${parent} ${row ?? key}`
    const beside = first.get(place)
    if (beside === undefined) first.set(place, text(component['key']) || nameOf(component))
    return [key, { look: `${columns ?? ''} ${beside ?? ''}` }] as const
  })
  return { file, id, type: 'form', parts: Object.fromEntries(parts) }
}

function nameOf(component: Json): string {
  const said = ['label', 'key', 'text', 'id', 'type'].map((name) => text(component[name])).find((name) => name !== '')
  return (said ?? '').replace(/\s+/g, ' ').slice(0, 30)
}

/** What a form says, whatever it is called. */
function contentOf({ components }: Json): string {
  return JSON.stringify(components ?? [])
}

function text(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : JSON.stringify(value)
}
