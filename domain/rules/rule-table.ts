import type { CodeKind } from './code-book.ts'

/** How a table answers when several rows match, as DMN names it. */
export type HitPolicy = 'UNIQUE' | 'FIRST' | 'PRIORITY' | 'ANY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER'

/**
 * A column as people know it; `values` are the FEEL texts it is limited to, empty when it is not, `codes` what the codes
 * in it stand for, null or left out where it holds none.
 */
export type RuleColumn = { name: string; type: string; values: string; codes?: CodeKind | null }

/** A decision table as the cells stand in it. */
export type RuleTable = {
  policy: HitPolicy
  inputs: RuleColumn[]
  outputs: RuleColumn[]
  rules: { tests: string[]; results: string[]; note: string }[]
}
