import { canonicalJson } from '../case/canonical-json.ts'
import { getAt } from './path.ts'
import type { FormComponent } from './schema.ts'
import { valueOf } from './feel.ts'

/** Takes a choice component and the data in view; gives the values that may be chosen, as form-js reads them. */
export function optionValues(component: FormComponent, data: Record<string, unknown>): unknown[] {
  const listed = component.valuesExpression
    ? valueOf(component.valuesExpression, data)
    : component.valuesKey
      ? getAt(data, [component.valuesKey])
      : component.values
  return Array.isArray(listed) ? listed.flatMap(optionValue) : []
}

function optionValue(option: unknown): unknown[] {
  if (typeof option !== 'object' || option === null) return isPlain(option) ? [option] : []
  const { value } = option as { value?: unknown }
  return isPlain(value) || (typeof value === 'object' && value !== null) ? [value] : []
}

function isPlain(value: unknown): boolean {
  return value === 0 || value === false || (['number', 'string', 'boolean'].includes(typeof value) && Boolean(value))
}

/** Says whether a value is among the options; objects are compared by content. */
export function isOption(value: unknown, options: readonly unknown[]): boolean {
  const text = canonicalJson(value)
  return options.some((option) => canonicalJson(option) === text)
}
