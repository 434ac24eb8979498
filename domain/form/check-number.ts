import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { compareDecimals, isMultiple, parseDecimal } from './decimal.ts'
import type { Decimal } from './decimal.ts'
import type { FormComponent, FormRules } from './schema.ts'

/** Takes a number (or its text, where the field stores text), the component and its rules; gives the first broken rule. */
export function checkNumber(value: unknown, component: FormComponent, rules: FormRules): Fault | null {
  const asText = typeof value === 'string' && component.serializeToString === true
  const number = typeof value === 'number' || asText ? parseDecimal(value) : null
  if (!number) return fault('form.type')
  return checkDecimals(number, component) ?? checkRange(number, rules)
}

function checkDecimals(number: Decimal, { decimalDigits, increment }: FormComponent): Fault | null {
  if (decimalDigits !== undefined && decimalDigits >= 0 && number.scale > decimalDigits)
    return fault('form.decimals', { max: decimalDigits })
  const step = increment === undefined ? null : parseDecimal(increment)
  return step && !isMultiple(number, step) ? fault('form.step', { step: String(increment) }) : null
}

function checkRange(number: Decimal, { min, max }: FormRules): Fault | null {
  const [low, high] = [parseDecimal(min), parseDecimal(max)]
  const below = low !== null && compareDecimals(number, low) < 0
  const above = high !== null && compareDecimals(number, high) > 0
  return below || above ? fault('form.range', { min: min ?? '−∞', max: max ?? '∞' }) : null
}
