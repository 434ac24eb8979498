import type { ParamsOf, PlainCode, Reason, RefusalCode, RefusalParams } from '../shared/refusal.ts'

/** A fault that waits for the path of its field. */
export type Fault = Reason

/** Takes a code and what fills its words; gives the fault. */
export function fault(code: PlainCode): Fault
export function fault<Code extends RefusalCode>(code: Code, params: ParamsOf<Code>): Fault
export function fault(code: RefusalCode, params?: RefusalParams): Fault {
  return { code, ...(params && { params }) } as Fault
}
