import type { Outcome } from './process-model.ts'

/**
 * How a fault of a model is mended, where there is one way to do it. `outcome` and `form` ask one thing of the person
 * first: where to, and which.
 */
export type Mend =
  /** `null` takes the header away */
  | { kind: 'header'; key: string; value: string | null }
  | { kind: 'input'; key: string; value: string }
  | { kind: 'extension'; type: string; property: string; value: string }
  | { kind: 'dropExtension'; type: string }
  | { kind: 'correlationKey'; value: string }
  | { kind: 'messageName'; value: string }
  | { kind: 'defaultFlow'; flow: string }
  | { kind: 'condition'; body: string }
  | { kind: 'outcome'; outcome: Outcome; variable: string; last: boolean }
  | { kind: 'form'; forms: string[] }
  /** a step takes over the outcomes its form offers; `renamed` are those that were there under another code */
  | { kind: 'outcomes'; outcomes: Outcome[]; renamed: { from: string; to: Outcome }[] }
