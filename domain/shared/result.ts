import type { FieldFault, Refusal, RefusalCode } from './refusal.ts'

/** The answer of anything the rules may refuse. Exceptions are kept for bugs and a broken outside world. */
export type Result<T, E = Refusal> = { ok: true; value: T } | { ok: false; error: E }

/** Takes a value and gives it as an accepted result. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** Takes a code of the refusal table, its parameters and the fields at fault; gives a refused result. */
export function refuse(
  code: RefusalCode,
  params?: Record<string, string | number>,
  fields?: readonly FieldFault[],
): { ok: false; error: Refusal } {
  const error: Refusal = { code, ...(params && { params }), ...(fields?.length && { fields: [...fields] }) }
  return { ok: false, error }
}
