import { hasControlCharacters } from '../shared/text.ts'
import { checkDate } from './check-date.ts'
import { checkNumber } from './check-number.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { checkPosition, checkSignature } from './own-values.ts'
import { isOption, optionValues } from './options.ts'
import type { FormComponent, FormField, FormRules } from './schema.ts'
import { valueOf } from './feel.ts'

/** No field takes more than this, whatever its schema says. */
export const longestText = 10_000
export const mostEntries = 200

type Data = Record<string, unknown>

/** Takes a visible field, its normalised value and the data in view; gives the first rule it breaks, or null. */
export function checkValue(field: FormField, value: unknown, data: Data): Fault | null {
  const { component } = field
  const rules = resolveRules(component.validate ?? {}, data)
  if (isEmpty(value, field)) return rules.required ? fault('form.required') : null
  switch (field.shape) {
    case 'text':
      return checkText(value, rules)
    case 'number':
      return checkNumber(value, component, rules)
    case 'boolean':
      return typeof value === 'boolean' ? null : fault('form.type')
    case 'single':
      return isOption(value, optionValues(component, data)) ? null : fault('form.not_an_option')
    case 'multi':
      return checkMulti(value, optionValues(component, data))
    case 'date':
      return checkDate(value, component.subtype)
    case 'files':
      return checkFiles(value, component, data)
    case 'position':
      return checkPosition(value)
    case 'signature':
      return checkSignature(value)
    case 'computed':
      return null
    default:
      return field.shape satisfies never
  }
}

/** An unticked required checkbox counts as not filled in, as in form-js. */
function isEmpty(value: unknown, field: FormField): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return field.shape === 'boolean' && value === false
}

function resolveRules(rules: FormRules, data: Data): FormRules {
  const number = (value: unknown) => valueOf(value, data) as number | undefined
  const { min, max, minLength, maxLength } = rules
  return { ...rules, min: number(min), max: number(max), minLength: number(minLength), maxLength: number(maxLength) }
}

// The address pattern is that of form-js; for numbers any country code goes, where form-js knows a list.
const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
const phone = /^(\+|00)[1-9]\d{6,24}$/

function checkText(value: unknown, rules: FormRules): Fault | null {
  if (typeof value !== 'string') return fault('form.type')
  const length = value.trim().length
  const max = Math.min(Number(rules.maxLength ?? longestText), longestText)
  if (value.length > longestText || length > max) return fault('form.too_long', { max })
  if (hasControlCharacters(value)) return fault('text.control_characters')
  if (rules.minLength !== undefined && length < Number(rules.minLength))
    return fault('form.too_short', { min: Number(rules.minLength) })
  if (rules.pattern && !matches(rules.pattern, value)) return fault('form.pattern')
  if (rules.validationType === 'email' && !email.test(value)) return fault('form.email')
  return rules.validationType === 'phone' && !phone.test(value.trim()) ? fault('form.phone') : null
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern).test(value)
  } catch {
    return false
  }
}

function checkMulti(value: unknown, options: readonly unknown[]): Fault | null {
  if (!Array.isArray(value)) return fault('form.type')
  if (value.length > mostEntries) return fault('form.too_many', { max: mostEntries })
  return value.every((item) => isOption(item, options)) ? null : fault('form.not_an_option')
}

function checkFiles(value: unknown, component: FormComponent, data: Data): Fault | null {
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) return fault('form.type')
  const max = valueOf(component.multiple, data) === true ? 20 : 1
  return value.length > max ? fault('form.too_many', { max }) : null
}
