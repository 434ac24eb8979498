import { trimmedTo } from './sheet-columns.ts'
import type { TestFields, TestRow } from './test-row.ts'

/** Words of the head of a sheet, in the language of the page. */
export type SheetWords = { note: string; expected: string; condition: string; result: string }

/** Takes tests and their fields; gives them as a sheet with a head. */
export function testGrid(rows: readonly TestRow[], fields: TestFields, words: SheetWords): string[][] {
  return [
    headOf(fields, words).map(({ head }) => head),
    ...rows.map((row) => [
      row.name,
      ...fields.inputs.map(({ name }) => row.inputs[name] ?? ''),
      ...fields.results.map(({ name }) => row.expected[name] ?? ''),
    ]),
  ]
}

/**
 * Takes a sheet with a head and the fields; gives the tests, and the columns nobody knows. Without any column known
 * there are no tests.
 */
export function readTestGrid(
  grid: readonly string[][],
  fields: TestFields,
  words: SheetWords,
): { rows: TestRow[]; unknown: string[] } {
  const [head = [], ...lines] = grid
  const places = headOf(fields, words)
  const columns = head.map((title) => places.find(({ head: known, other }) => [known, other].includes(title.trim())))
  const unknown = head.filter((title, at) => title !== '' && !columns[at])
  if (!columns.some((column) => column && column.part !== 'name')) return { rows: [], unknown }
  const rows = lines.map((line) => {
    const row: TestRow = { name: '', inputs: {}, expected: {} }
    for (const [at, column] of columns.entries()) {
      const cell = trimmedTo(line[at] ?? '')
      if (!column || cell === '') continue
      if (column.part === 'name') row.name = cell
      else row[column.part][column.name] = cell
    }
    return row
  })
  return { rows, unknown }
}

type Place = { part: 'name' | 'inputs' | 'expected'; name: string; head: string; other: string }

function headOf({ inputs, results }: TestFields, words: SheetWords): Place[] {
  return [
    { part: 'name', name: '', head: words.note, other: words.note },
    ...inputs.map(({ name, label }): Place => ({ part: 'inputs', name, head: label, other: name })),
    ...results.map(({ name, label }): Place => ({
      ...{ part: 'expected', name, head: `${words.expected}${label}` },
      other: `${words.expected}${name}`,
    })),
  ]
}
