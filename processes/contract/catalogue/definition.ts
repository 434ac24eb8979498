import type { JobType } from '../job-contracts.ts'

/** A text in both languages; the editor shows Chinese, the documentation both. */
export type Names = { zh: string; en: string }

/** Where a value is kept in the model. */
export type Binding =
  | { at: 'name' }
  | { at: 'header'; key: string }
  | { at: 'input'; name: string }
  | { at: 'output'; source: string }
  | { at: 'decision'; property: 'decisionId' | 'resultVariable' }
  | { at: 'property'; name: string }
  | { at: 'attribute'; name: 'cancelActivity' | 'isInterrupting' }
  | { at: 'message' }
  | { at: 'messageKey' }

export type Choice = { value: string; label: Names }

type Shown = {
  id: string
  group: string
  label: Names
  help?: Names
  binding: Binding
  /** shown only when another property has this value */
  when?: { property: string; equals: string }[]
}

/** What a person fills in. Numbers and texts that may be left out are optional; flags are false until ticked. */
export type Property =
  | (Shown & {
      kind: 'text' | 'expression'
      value?: string
      optional?: boolean
      placeholder?: string
      pattern?: { value: string; help: Names }
    })
  | (Shown & { kind: 'number'; value?: number; optional?: boolean })
  | (Shown & { kind: 'flag'; value?: boolean })
  | (Shown & { kind: 'choice'; value: string; choices: Choice[] })
  | { kind: 'hidden'; id?: string; value: string; binding: Binding }

export type Preset = { id: string; name: Names; help: Names; values: Record<string, string | number | boolean> }

/** What an element is in BPMN. */
export type ElementKind =
  'UserTask' | 'ServiceTask' | 'BusinessRuleTask' | 'BoundaryEvent' | 'StartEvent' | 'IntermediateCatchEvent'

/** One thing an administrator can draw with; template, job contract and documentation come from it. */
export type CatalogueEntry = {
  id: string
  version: number
  kind: ElementKind
  name: Names
  help: Names
  /** the inside of an 18 × 18 drawing of lines; copied into every element, so it is kept short */
  icon: string
  category: 'step' | 'auto' | 'clock'
  job?: JobType
  keywords?: string[]
  groups: Record<string, Names>
  properties: Property[]
  presets?: Preset[]
}

/** Both languages of a text. */
export const both = (zh: string, en: string): Names => ({ zh, en })
