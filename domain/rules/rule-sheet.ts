import { quotedText, readTest } from './read-test.ts'
import type { RuleColumn, RuleTable } from './rule-table.ts'
import { trimmedTo } from './sheet-columns.ts'
import type { SheetWords } from './test-sheet.ts'

type Rule = RuleTable['rules'][number]

export type ReadRules = {
  rules: Rule[]
  /** columns of the sheet that the table does not have */
  unknown: string[]
  /** columns of the table that the sheet does not have */
  missing: string[]
}

/** Takes a decision table; gives it as a sheet: names of the columns, then the cells as they stand. */
export function ruleGrid(table: RuleTable, words: SheetWords): string[][] {
  return [
    [...headsOf(table, words).map(([head]) => head ?? ''), words.note],
    ...table.rules.map(({ tests, results, note }) => [...tests, ...results, note]),
  ]
}

/**
 * Takes a decision table and a sheet with a head; gives the rows it would have. Departments write plain values: texts
 * get their quotes, several of them become a list, yes and no become what the engine calls them.
 */
export function readRuleGrid(table: RuleTable, grid: readonly string[][], words: SheetWords): ReadRules {
  const [head = [], ...lines] = grid
  const heads = headsOf(table, words)
  const places = heads.map((known) => head.findIndex((title) => known.includes(title.trim())))
  const noteAt = head.findIndex((title) => title.trim() === words.note)
  const used = new Set([...places, noteAt])
  const rules = lines.map((line): Rule => {
    const cell = (at: number) => trimmedTo(line[places[at] ?? -1] ?? '')
    return {
      tests: table.inputs.map((column, at) => testOf(cell(at), column)),
      results: table.outputs.map((column, at) => resultOf(cell(table.inputs.length + at), column)),
      note: trimmedTo(line[noteAt] ?? ''),
    }
  })
  return {
    rules,
    unknown: head.filter((title, at) => title !== '' && !used.has(at)),
    missing: heads.flatMap(([name = ''], at) => (places[at] === -1 ? [name] : [])),
  }
}

/** Takes the rows of a table and those of a sheet; says of each new one whether it was there, and which are gone. */
export function compareRules(before: readonly Rule[], after: readonly Rule[]): { isNew: boolean[]; gone: Rule[] } {
  const left = new Map<string, Rule[]>()
  const key = ({ tests, results, note }: Rule) => JSON.stringify([tests.map(anyAsDash), results, note])
  for (const rule of before) left.set(key(rule), [...(left.get(key(rule)) ?? []), rule])
  const isNew = after.map((rule) => left.get(key(rule))?.pop() === undefined)
  return { isNew, gone: [...left.values()].flat() }
}

const anyAsDash = (cell: string) => (cell.trim() === '' ? '-' : cell.trim())

/** The names a column goes by, what it is exported as first. */
function headsOf({ inputs, outputs }: RuleTable, { condition, result }: SheetWords): string[][] {
  const names = [...inputs, ...outputs].map(({ name }) => name)
  const head = (prefix: string, { name }: RuleColumn) => {
    const own = `${prefix}${name}`
    return names.filter((other) => other === name).length > 1 ? [own] : [name, own]
  }
  return [...inputs.map((column) => head(condition, column)), ...outputs.map((column) => head(result, column))]
}

const anything = new Set(['', '-', '—', '不限', 'any'])
const yesNo: Record<string, string> = { 是: 'true', 否: 'false', 真: 'true', 假: 'false' }

function testOf(cell: string, { type }: RuleColumn): string {
  if (anything.has(cell)) return '-'
  if (type === 'boolean') return yesNo[cell] ?? cell
  if (type !== 'string' || isFormula(cell)) return cell
  const begins = /^(.+?)\s*开头$/.exec(cell)?.[1]
  if (begins) return `starts with(?, ${quotedText(begins)})`
  return cell
    .split(/[,，、;；\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(quotedText)
    .join(',')
}

function resultOf(cell: string, { type }: RuleColumn): string {
  if (cell === '') return 'null'
  if (type === 'boolean') return yesNo[cell] ?? cell
  return type === 'string' && !/^(".*"|null)$/s.test(cell) ? quotedText(cell) : cell
}

/** Written by somebody who knows how: quotes, or a test that is one without them. */
const isFormula = (cell: string) => cell.includes('"') || (/[(\[<>]/.test(cell) && readTest(cell) !== null)
