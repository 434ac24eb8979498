import type { FieldFault, ParamsOf, PlainCode, Refusal, RefusalCode, RefusalParams } from './refusal.ts'

/** The answer of anything the rules may refuse. Exceptions are kept for bugs and a broken outside world. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E }

type Refused = { ok: false; error: Refusal }

/** Takes a value and gives it as an accepted result. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** Takes a code of the refusal table, what fills its words, and the fields at fault; gives a refused result. */
export function refuse(code: PlainCode, params?: RefusalParams, fields?: readonly FieldFault[]): Refused
export function refuse<Code extends RefusalCode>(
  code: Code,
  params: ParamsOf<Code>,
  fields?: readonly FieldFault[],
): Refused
export function refuse(code: RefusalCode, params?: RefusalParams, fields?: readonly FieldFault[]): Refused {
  const error: Refusal = { code, ...(params && { params }), ...(fields?.length && { fields: [...fields] }) }
  return { ok: false, error }
}
