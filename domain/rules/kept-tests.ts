import type { TestRow } from './test-row.ts'

/** How tests stand in a file of rules: an extension of their decision, which other editors leave alone. */
export const testsElement = { type: 'yingshao:tests', uri: 'https://yingshao.dev/schema/rules' } as const

/** Takes the text of the extension; gives its tests. What is no test is left out, nothing throws. */
export function readTests(text: string): TestRow[] {
  const rows = parsed(text)
  return Array.isArray(rows) ? rows.filter(isRecord).map(readRow) : []
}

/** Takes tests; gives the text of the extension, a line each, so that files can be compared. */
export function writeTests(rows: readonly TestRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`
}

function readRow({ name, inputs, expected }: Record<string, unknown>): TestRow {
  return { name: typeof name === 'string' ? name : '', inputs: texts(inputs), expected: texts(expected) }
}

function texts(value: unknown): Record<string, string> {
  const entries = isRecord(value) ? Object.entries(value) : []
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
