import { normaliseLines, oneLine } from '../shared/text.ts'
import { optionValues, isOption } from './options.ts'
import type { FieldShape, FormField } from './schema.ts'

const emptyValues: Record<FieldShape, unknown> = {
  text: '',
  number: null,
  boolean: false,
  single: null,
  multi: [],
  date: null,
  files: [],
  position: null,
  signature: null,
  computed: null,
}

/** Takes a field and what was sent for it; gives the value as it is checked and kept. Null stands for nothing. */
export function normalise(field: FormField, sent: unknown): unknown {
  if (sent === undefined || sent === null || sent === '') return emptyValues[field.shape]
  if (field.shape === 'text' && typeof sent === 'string')
    return field.component.type === 'textfield' ? oneLine(sent) : normaliseLines(sent)
  return field.shape === 'files' && typeof sent === 'string' ? [sent] : sent
}

/** Takes a field and the facts of the case; gives the value it starts with: a fact of that name if it fits, else the default. */
export function initialValue(field: FormField, given: unknown, data: Record<string, unknown>): unknown {
  const { component, shape } = field
  const fitting = given === undefined ? undefined : fit(field, given, data)
  if (fitting !== undefined) return fitting
  return component.defaultValue === undefined ? emptyValues[shape] : component.defaultValue
}

/** form-js drops what does not fit when it opens a form: options that are gone, things of another type. */
function fit(field: FormField, given: unknown, data: Record<string, unknown>): unknown {
  const { component, shape } = field
  if (shape === 'single' && !component.valuesExpression)
    return isOption(given, optionValues(component, data)) ? given : null
  if (shape === 'boolean') return given === true
  if (shape === 'text') return isScalar(given) ? normalise(field, String(given)) : ''
  return given
}

/** Says whether a value is nothing: what a form sends for a field that was left alone. */
export function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
