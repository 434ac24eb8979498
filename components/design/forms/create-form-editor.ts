import { FormEditor } from '@bpmn-io/form-js-editor'
import { formFields, iconsByType } from '@bpmn-io/form-js-viewer'
import type { FieldComponent, FieldRegistry as FieldTypes } from '@/components/form/form-js-fields.ts'
import { slotTypes, type SlotType } from '@/components/form/field-slots.ts'
import { keepPlainLabels } from '@/components/form/plain-labels.ts'
import type { EditorField } from './editor-services.ts'
import { fieldKinds, paletteType, type KindName } from './field-kinds.ts'
import { createSlotDrawing } from './slot-drawing.ts'

/** What the editor writes itself, in the language of the page. */
export type EditorWords = {
  kind: (name: KindName) => string
  slot: (type: SlotType) => string
  /** what a field of a type is called while it is dragged */
  field: (type: string) => string
  text: string
  option: (number: number) => string
  remove: (label: string) => string
}

type ContextEntries = Record<string, { title: string }>
type ContextActions = { registerProvider: (priority: number, provider: object) => void }

/**
 * Takes where to draw and the words; gives form-js's editor without its palette and its properties, which stand beside it
 * in the words of the house, and with the kinds of fields a district has.
 */
export function createFormEditor(host: HTMLElement, words: EditorWords): FormEditor {
  const nobody = ['value', {}]
  const editor = new FormEditor({
    container: host,
    additionalModules: [ourFields(words), ourContext(words), { propertiesPanel: nobody, propertiesProvider: nobody }],
    propertiesPanel: { parent: document.createElement('div') },
  })
  editor.get<{ detach: () => void }>('palette').detach()
  return editor
}

function ourFields(words: EditorWords): object {
  const register = (types: FieldTypes) => {
    keepPlainLabels(types)
    for (const type of slotTypes) types.register(type, createSlotDrawing(type, words.slot(type)))
    for (const { name } of fieldKinds) types.register(paletteType(name), fromPalette(types, name, words))
    for (const type of drawn) types.register(type, called(types.get(type), words.field(type)))
  }
  register.$inject = ['formFields']
  return { __init__: ['ourFields'], ourFields: ['factory', register] }
}

const drawn = (formFields as unknown as FieldComponent[]).flatMap(({ config }) =>
  typeof config['type'] === 'string' && config['type'] !== 'default' ? [config['type']] : [],
)

const called = (field: FieldComponent, name: string): FieldComponent =>
  Object.assign((props: Parameters<FieldComponent>[0]) => field(props), { config: { ...field.config, name } })

/** A kind as the palette drags it: what is made of it is a field of a type form-js knows. */
function fromPalette(types: FieldTypes, name: KindName, words: EditorWords): FieldComponent {
  const { type, attributes } = fieldKinds.find((each) => each.name === name) as (typeof fieldKinds)[number]
  const { config } = types.get(type)
  const made = config['create'] as (attributes: object, isNew: boolean) => Record<string, unknown>
  const label = words.kind(name)
  const create = (given: object) => made({ ...given, ...firstWords(type, label, words), ...attributes, type }, true)
  const icon = signOf(type)
  return Object.assign(() => null, { config: { ...config, type: paletteType(name), name: label, icon, create } })
}

/** form-js draws a sign for its own types; ours are drawn on the palette, and dragged by their name. */
const signOf = (type: string): unknown => (iconsByType as (type: string) => unknown)(type) ?? (() => null)

/** What a new field says before somebody has written anything. */
function firstWords(type: string, label: string, words: EditorWords): Record<string, unknown> {
  const values = [1, 2].map((number) => ({ label: words.option(number), value: `option${number}` }))
  switch (type) {
    case 'separator':
      return {}
    case 'text':
      return { text: words.text }
    case 'datetime':
      return { label, dateLabel: label, subtype: 'date' }
    case 'radio':
    case 'select':
    case 'checklist':
    case 'taglist':
      return { label, values }
    default:
      return { label }
  }
}

/** form-js offers to remove a field, in English: asked last, ours says it anew. */
function ourContext(words: EditorWords): object {
  const register = (actions: ContextActions) => {
    const getContextPadEntries = (field: EditorField) => (entries: ContextEntries) => ({
      ...entries,
      ...(entries['delete'] && { delete: { ...entries['delete'], title: words.remove(field.label ?? '') } }),
    })
    actions.registerProvider(100, { getContextPadEntries })
  }
  register.$inject = ['formFieldContextActions']
  return { __init__: ['ourContext'], ourContext: ['factory', register] }
}
