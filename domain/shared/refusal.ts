import { bundleRefusals } from './refusals/bundle.ts'
import { caseRefusals } from './refusals/case.ts'
import { formRefusals } from './refusals/form.ts'
import { httpRefusals } from './refusals/http.ts'
import { inputRefusals } from './refusals/input.ts'
import { platformRefusals } from './refusals/platform.ts'
import type { RefusalEntry } from './refusals/entry.ts'

/** The one table of refusal codes: every edge (page, HTTP, job) takes kind, words and cure from here. */
export const refusals = {
  ...inputRefusals,
  ...formRefusals,
  ...caseRefusals,
  ...platformRefusals,
  ...bundleRefusals,
  ...httpRefusals,
} as const satisfies Record<string, RefusalEntry>

export type RefusalCode = keyof typeof refusals

export type { RefusalKind } from './refusals/entry.ts'

/** One field at fault; `path` is dotted from the root of the input, e.g. `location.lat` or `data.opinion`. */
export type FieldFault = { path: string; code: RefusalCode; params?: Record<string, string | number> }

/** A "no" the rules foresee. `params` fill the {names} in the text of the code. */
export type Refusal = { code: RefusalCode; fields?: FieldFault[]; params?: Record<string, string | number> }
