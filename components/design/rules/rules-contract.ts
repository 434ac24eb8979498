import type { CodeBook } from '@/domain/rules/code-book.ts'
import type { VariablesIn } from '@/domain/rules/test-fields.ts'

/** What became of one test, as the API tells it. */
export type Tried = {
  result?: unknown
  tables: { decision: string; rows: number[] }[]
  equal: boolean | null
  fault: { zh: string; en: string } | null
}

type Trial = { dmn: string; decision: string; rows: { inputs: object; expected?: unknown }[] }

/** What the workbench of rules is given by the page: components neither know FEEL nor ask the server. */
export type RulesContract = {
  /** what the district's codes are called */
  codes: CodeBook
  variablesIn: VariablesIn
  /** has the engine evaluate rows; what went wrong is said in words */
  tryRules: (trial: Trial) => Promise<{ ok: true; rows: Tried[] } | { ok: false; text: string }>
}
