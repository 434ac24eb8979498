import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'

export type FormOption = { value: unknown; label?: string }

/** The rules of a field; numbers may be FEEL expressions. */
export type FormRules = {
  required?: boolean
  minLength?: number | string
  maxLength?: number | string
  min?: number | string
  max?: number | string
  pattern?: string
  validationType?: string
}

/** A component of a form-js 1.23 schema, as far as the server looks at it. */
export type FormComponent = {
  type: string
  id?: string
  key?: string
  path?: string
  label?: string
  components?: FormComponent[]
  conditional?: { hide?: string }
  validate?: FormRules
  values?: unknown[]
  valuesKey?: string
  valuesExpression?: string
  defaultValue?: unknown
  disabled?: boolean
  readonly?: boolean | string
  subtype?: string
  multiple?: boolean | string
  serializeToString?: boolean
  decimalDigits?: number
  increment?: number | string
  expression?: string
  /** what the form itself knows nothing of: rights per step */
  properties?: Record<string, string>
}

export type FormSchema = { id?: string; components: FormComponent[] }

/** What a value looks like, per component that holds one. */
const keyed = {
  textfield: 'text',
  textarea: 'text',
  number: 'number',
  checkbox: 'boolean',
  radio: 'single',
  select: 'single',
  checklist: 'multi',
  taglist: 'multi',
  datetime: 'date',
  filepicker: 'files',
  position: 'position',
  signature: 'signature',
  expression: 'computed',
} as const

export type FieldShape = (typeof keyed)[keyof typeof keyed]

const unkeyed = new Set(['default', 'group', 'text', 'html', 'image', 'spacer', 'separator', 'button'])

/** A field with the path of its value and the hide conditions of itself and of the groups around it. */
export type FormField = { component: FormComponent; shape: FieldShape; path: string[]; hideWhen: string[] }

/**
 * Takes a form schema; gives its fields in order. Refuses component types the server cannot check
 * (`form.schema_unsupported`): repeating lists, tables and whatever a later form-js adds.
 */
export function fieldsOf(schema: FormSchema): Result<FormField[]> {
  const fields: FormField[] = []
  const unsupported = collect(schema.components, [], [], fields)
  return unsupported === null ? ok(fields) : refuse('form.schema_unsupported', { type: unsupported })
}

function collect(components: FormComponent[], path: string[], hideWhen: string[], into: FormField[]): string | null {
  for (const component of components) {
    const conditions = component.conditional?.hide ? [...hideWhen, component.conditional.hide] : hideWhen
    if (isKeyed(component.type)) {
      const own = (component.key ?? '').split('.')
      into.push({ component, shape: keyed[component.type], path: [...path, ...own], hideWhen: conditions })
      continue
    }
    if (!unkeyed.has(component.type)) return component.type
    const inner = component.type === 'group' && component.path ? [...path, ...component.path.split('.')] : path
    const unsupported = collect(component.components ?? [], inner, conditions, into)
    if (unsupported !== null) return unsupported
  }
  return null
}

function isKeyed(type: string): type is keyof typeof keyed {
  return Object.hasOwn(keyed, type)
}
