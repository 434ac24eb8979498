import type { FieldFault, RefusalCode } from '../shared/refusal.ts'

/** A fault that waits for the path of its field. */
export type Fault = Omit<FieldFault, 'path'>

/** Takes a code and its parameters; gives the fault. */
export function fault(code: RefusalCode, params?: Record<string, string | number>): Fault {
  return { code, ...(params && { params }) }
}
