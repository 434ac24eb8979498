import type { FieldFault, RefusalParams } from '../../domain/shared/refusal.ts'
import { optionValues } from '../../domain/form/options.ts'
import { fieldsOf } from '../../domain/form/schema.ts'
import type { FormField, FormSchema } from '../../domain/form/schema.ts'
import { getAt, setAt } from '../../domain/form/path.ts'
import { validateForm } from '../../domain/form/validate-form.ts'
import type { FormContext } from '../../domain/form/validate-form.ts'
import { pick } from '../../prisma/seed/random.ts'
import { phraseFor } from './phrases.ts'

type Data = Record<string, unknown>

export type FillOrder = {
  schema: FormSchema
  context: FormContext
  /** What is decided already, e.g. the outcome. */
  given: Data
  /** Option values to prefer where a list offers them, e.g. the unit in charge of the category. */
  preferred: readonly unknown[]
  random: () => number
  upload: () => Promise<string>
}

const mostRounds = 12

/**
 * Fills any form as a person would: asks the validator what is missing, gives it, and asks again until nothing is.
 * Knows components and rules only, no form by name. Gives null for a form it cannot satisfy.
 */
export async function fillForm(order: FillOrder): Promise<Data | null> {
  const fields = fieldsOf(order.schema)
  if (!fields.ok) return null
  let data = order.given
  for (let round = 0; round < mostRounds; round++) {
    const checked = validateForm(order.schema, data, order.context)
    if (checked.ok) return data
    for (const fault of checked.error.fields ?? []) {
      const field = fields.value.find(({ path }) => path.join('.') === fault.path)
      if (!field) return null
      data = setAt(data, field.path, await mend(field, fault, data, order))
    }
  }
  return null
}

async function mend(field: FormField, fault: FieldFault, data: Data, order: FillOrder): Promise<unknown> {
  if (fault.code === 'form.hidden_field' || fault.code === 'form.read_only') return undefined
  const view = { ...order.context.variables, ...order.context.options, ...data }
  const { component } = field
  switch (field.shape) {
    case 'text':
      return textFor(field, fault, order.random)
    case 'number':
      return numberFor(field)
    case 'boolean':
      return true
    case 'single':
      return choose(optionValues(component, view), order)
    case 'multi':
      return [choose(optionValues(component, view), order)]
    case 'date':
      return dateFor(component.subtype)
    case 'files': {
      const before = getAt(data, field.path)
      return [...(Array.isArray(before) ? (before as unknown[]) : []), await order.upload()]
    }
    case 'position':
      return { lng: 113.9402, lat: 22.5281 }
    case 'signature':
      return { fileId: await order.upload() }
    case 'computed':
      return undefined
    default:
      return field.shape satisfies never
  }
}

function textFor({ component }: FormField, fault: FieldFault, random: () => number): string {
  if (component.validate?.validationType === 'email') return 'wangge@example.cn'
  if (component.validate?.validationType === 'phone') return '+8619900000001'
  const asked: RefusalParams = fault.params ?? {}
  const min = Number(asked.min ?? component.validate?.minLength ?? 0)
  const max = Number(asked.max ?? component.validate?.maxLength ?? 200)
  return phraseFor(component.label ?? '', random, Number.isFinite(min) ? min : 0, Number.isFinite(max) ? max : 200)
}

function numberFor({ component }: FormField): number | string {
  const least = Number(component.validate?.min ?? component.increment ?? 1)
  const value = Number.isFinite(least) ? least : 1
  return component.serializeToString ? String(value) : value
}

function dateFor(subtype = 'date'): string {
  const [date = '', time = ''] = new Date(Date.now() + 8 * 3_600_000).toISOString().split('T')
  if (subtype === 'time') return time.slice(0, 5)
  return subtype === 'datetime' ? `${date}T${time.slice(0, 5)}` : date
}

function choose(options: readonly unknown[], { preferred, random }: FillOrder): unknown {
  const wanted = options.filter((option) => preferred.includes(option))
  return options.length === 0 ? undefined : pick(wanted.length > 0 ? wanted : options, random)
}
