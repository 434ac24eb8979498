import type { Mend } from '@/domain/process/mend.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Severity, Text } from './finding.ts'

/** A bundle laid open for the rules. */
export type LintContext = {
  bundle: ProcessBundle
  process: Element
  /** executable processes beside it; there should be none */
  otherProcesses: Element[]
  /** steps, events, gateways and subprocesses, also those inside subprocesses */
  nodes: Element[]
  /** human steps */
  steps: Element[]
  /** the process and everything drawn in it, flows too */
  everything: Element[]
  decisions: DecisionTexts[]
  /** what the parser left out, and why */
  readerWarnings: string[]
  /** of the house the bundle is for; undefined where it is checked outside of one */
  district?: District | undefined
}

/** What a check may know of the district. */
export type District = { units: readonly { code: string; name: string; nameEn?: string | null }[] }

/** A decision with the expressions that stand in it. */
export type DecisionTexts = {
  id: string
  name: string
  file: string
  expressions: string[]
  tests: string[]
  /** of its table, row by row */
  cells: DecisionCell[]
  /** what its file calls by name and what its table asks for: known to every cell */
  names: string[]
}

/** A cell of a decision table, its row counted from one; `output` is the name of the result it gives. */
export type DecisionCell = {
  row: number
  column: string
  output?: string | undefined
  kind: 'test' | 'expression'
  text: string
}

/** What a rule found. Without an element it is about the process, or about the file when one is named. */
export type Fault = {
  element?: Element
  /** a named place that is no element: a decision, a form */
  place?: { id: string; name: string | Text }
  file?: string
  severity?: Severity
  message: Text
  cure: Text
  /** where the cure is unambiguous */
  mend?: Mend | undefined
}

export type LintRule = { id: string; severity: Severity; check(context: LintContext): Fault[] }

/** Both languages of a sentence. */
export const say = (zh: string, en: string): Text => ({ zh, en })
