import { canonicalJson } from '../case/canonical-json.ts'
import type { FieldFault } from '../shared/refusal.ts'
import { ok, refuse } from '../shared/result.ts'
import type { Result } from '../shared/result.ts'
import { checkValue } from './check-value.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'
import { holds, isExpression, valueOf } from './feel.ts'
import { initialValue, isNothing, normalise } from './normalise.ts'
import { readSignature } from './own-values.ts'
import { getAt, setAt, strangersIn } from './path.ts'
import { fieldsOf } from './schema.ts'
import type { FieldShape, FormField, FormOption, FormSchema } from './schema.ts'

type Data = Record<string, unknown>

/** What the page gave form-js beside the schema: lists for `valuesKey`, and facts of the case that conditions may ask. */
export type FormContext = { options?: Record<string, readonly FormOption[]>; variables?: Data }

export type CheckedForm = { data: Data; fileIds: string[] }

/**
 * Takes a form-js schema, what a person sent and the context of the page; gives the data to keep (hidden fields dropped,
 * computed ones filled in) and the ids of its files. Judges as form-js 1.23 does in the page; one test runs both.
 * Refuses with `form.invalid` and one fault per field, `form.schema_unsupported` for components it cannot check.
 */
export function validateForm(schema: FormSchema, sent: Data, context: FormContext = {}): Result<CheckedForm> {
  const fields = fieldsOf(schema)
  if (!fields.ok) return fields
  const start = startData(fields.value, { ...context.variables, ...context.options })
  const filled = fillIn(fields.value, start, sent)
  const view = visibleData(fields.value, start, filled)
  const faults = [...strangerFaults(fields.value, sent), ...fieldFaults(fields.value, sent, start, view)]
  if (faults.length > 0) return refuse('form.invalid', { count: faults.length }, faults)
  return ok(keep(fields.value, view))
}

/** What form-js holds when it opens: the facts, and for each field a fact of its name, its default or nothing. */
function startData(fields: readonly FormField[], given: Data): Data {
  return fields.reduce<Data>(
    (data, field) => setAt(data, field.path, initialValue(field, getAt(given, field.path), given)),
    given,
  )
}

function fillIn(fields: readonly FormField[], start: Data, sent: Data): Data {
  const filled = fields.reduce<Data>((data, field) => {
    const value = getAt(sent, field.path)
    const kept = value === undefined || field.component.disabled ? getAt(start, field.path) : normalise(field, value)
    return setAt(data, field.path, kept)
  }, start)
  return compute(fields, filled)
}

function compute(fields: readonly FormField[], data: Data): Data {
  const computed = fields.filter((field) => field.shape === 'computed')
  return computed.reduce<Data>(
    (all, field) => setAt(all, field.path, valueOf(field.component.expression, all) ?? null),
    data,
  )
}

/** What conditions and options see: a hidden field shows what it held at the start, as in form-js. */
function visibleData(fields: readonly FormField[], start: Data, filled: Data): Data {
  return fields.reduce<Data>(
    (data, field) => (isHidden(field, filled) ? setAt(data, field.path, getAt(start, field.path)) : data),
    filled,
  )
}

function isHidden(field: FormField, data: Data): boolean {
  return field.hideWhen.some((condition) => holds(condition, data))
}

function isReadOnly({ component }: FormField, data: Data): boolean {
  const { readonly, disabled } = component
  return disabled === true || (isExpression(readonly) ? holds(readonly, data) : readonly === true)
}

function strangerFaults(fields: readonly FormField[], sent: Data): FieldFault[] {
  const paths = fields.map((field) => field.path)
  return strangersIn(sent, paths).map((path) => ({
    path,
    code: 'form.unknown_field',
    params: { name: path.slice(0, 80) },
  }))
}

function fieldFaults(fields: readonly FormField[], sent: Data, start: Data, view: Data): FieldFault[] {
  return fields.flatMap((field) => {
    const found = fieldFault(field, getAt(sent, field.path), start, view)
    return found ? [{ path: field.path.join('.'), ...found }] : []
  })
}

function fieldFault(field: FormField, sent: unknown, start: Data, view: Data): Fault | null {
  if (field.shape === 'computed') return null
  if (isHidden(field, view)) return isNothing(sent) || sent === false ? null : fault('form.hidden_field')
  const value = getAt(view, field.path)
  if (sent !== undefined && isReadOnly(field, view)) {
    const before = getAt(start, field.path) ?? null
    if (canonicalJson(normalise(field, sent) ?? null) !== canonicalJson(before)) return fault('form.read_only')
  }
  return field.component.disabled ? null : checkValue(field, value, view)
}

function keep(fields: readonly FormField[], view: Data): CheckedForm {
  const kept = fields.filter((field) => !isHidden(field, view) && !field.component.disabled)
  const data = kept.reduce<Data>((all, { path }) => setAt(all, path, getAt(view, path) ?? null), {})
  // files that may only be looked at were given, and checked, by somebody else at another step
  const given = kept.filter((field) => !isReadOnly(field, view))
  const fileIds = given.flatMap(({ shape, path }) => filesIn(shape, getAt(view, path)))
  return { data, fileIds: [...new Set(fileIds)] }
}

function filesIn(shape: FieldShape, value: unknown): string[] {
  if (shape === 'files') return value as string[]
  const signature = shape === 'signature' ? readSignature(value) : null
  return signature && 'fileId' in signature ? [signature.fileId] : []
}
