import { readTests, testsElement, writeTests } from '@/domain/rules/kept-tests.ts'
import type { TestRow } from '@/domain/rules/test-row.ts'
import type { RuleElement } from './dmn-modeler.ts'

const { type, uri } = testsElement

/** Gives the tests of a decision, which stand in its file. */
export function testsOf(decision: RuleElement): TestRow[] {
  const held = decision.extensionElements?.values?.find(({ $type }) => $type === type)
  return held ? readTests(held.$body ?? '') : []
}

/** Takes a decision and its tests; gives its extensions with these, for a command to set. */
export function withTests(decision: RuleElement, rows: readonly TestRow[]): RuleElement | undefined {
  const others = (decision.extensionElements?.values ?? []).filter((value) => value.$type !== type)
  const tests = rows.length > 0 ? [decision.$model.createAny(type, uri, { $body: writeTests(rows) })] : []
  const values = [...others, ...tests]
  if (values.length === 0) return undefined
  const extensions = decision.$model.create('dmn:ExtensionElements', { values })
  extensions.$parent = decision
  for (const value of values) value.$parent = extensions
  return extensions
}
