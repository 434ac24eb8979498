import type { TestRow } from '@/domain/rules/test-row.ts'
import type { RuleElement } from './dmn-modeler.ts'

// Tests stand in the file of rules itself, as an extension of the decision: they are saved, published, exported and
// compared with it, and other editors leave them alone.
const type = 'yingshao:tests'
const uri = 'https://yingshao.dev/schema/rules'

/** Gives the tests of a decision; what is no test is left out. */
export function testsOf(decision: RuleElement): TestRow[] {
  const body = decision.extensionElements?.values?.find(({ $type }) => $type === type)?.$body ?? '[]'
  const rows = parsed(body)
  return Array.isArray(rows) ? rows.filter(isRecord).map(readRow) : []
}

/** Takes a decision and its tests; gives its extensions with these, for a command to set. */
export function withTests(decision: RuleElement, rows: readonly TestRow[]): RuleElement | undefined {
  const others = (decision.extensionElements?.values ?? []).filter((value) => value.$type !== type)
  if (others.length === 0 && rows.length === 0) return undefined
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  const tests = rows.length > 0 ? [decision.$model.createAny(type, uri, { $body: `[\n${lines}\n]` })] : []
  const extensions = decision.$model.create('dmn:ExtensionElements', { values: [...others, ...tests] })
  extensions.$parent = decision
  for (const value of [...others, ...tests]) value.$parent = extensions
  return extensions
}

function readRow({ name, inputs, expected }: Record<string, unknown>): TestRow {
  return { name: typeof name === 'string' ? name : '', inputs: texts(inputs), expected: texts(expected) }
}

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
