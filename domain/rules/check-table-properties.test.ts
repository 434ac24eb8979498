import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTable } from './check-table.ts'
import { partCells } from './part-words.ts'
import type { HitPolicy, RuleTable } from './rule-table.ts'

// What the check says against what trying every value says, with a reading of cells of its own.
const table = (rows: string[][], policy: HitPolicy = 'UNIQUE'): RuleTable => ({
  policy,
  inputs: (rows[0] ?? []).map((_cell, at) => ({ name: `列${at + 1}`, type: '', values: '' })),
  outputs: [{ name: '结果', type: '', values: '' }],
  rules: rows.map((tests, at) => ({ tests, results: [String(at)], note: '' })),
})

const texts = ['a', 'b', 'ab', 'zz'] as const
const numbers = [-1, 0, 1, 2, 3, 4] as const
const textCell = fc.constantFrom<[string, (value: string) => boolean]>(
  ['-', () => true],
  ['"a"', (value) => value === 'a'],
  ['"a","b"', (value) => value === 'a' || value === 'b'],
  ['not("b")', (value) => value !== 'b'],
  ['starts with(?, "a")', (value) => value.startsWith('a')],
  ['not(starts with(?, "a"), "b")', (value) => !value.startsWith('a') && value !== 'b'],
)
const numberCell = fc.constantFrom<[string, (value: number) => boolean]>(
  ['-', () => true],
  ['0', (value) => value === 0],
  ['[1..3]', (value) => value >= 1 && value <= 3],
  ['(1..3)', (value) => value > 1 && value < 3],
  ['< 1', (value) => value < 1],
  ['>= 2, < 0', (value) => value >= 2 || value < 0],
  ['not([0..2])', (value) => value < 0 || value > 2],
)

describe('against trying every value', () => {
  const rows = fc.array(fc.tuple(textCell, numberCell), { minLength: 1, maxLength: 6 })
  const everything = texts.flatMap((text) => numbers.map((number) => [text, number] as const))
  type Rows = [[string, (value: string) => boolean], [string, (value: number) => boolean]][]
  const matching = (given: Rows, [text, number]: readonly [string, number]) =>
    given.flatMap(([[, ofText], [, ofNumber]], at) => (ofText(text) && ofNumber(number) ? [at + 1] : []))
  const cellsOf = (given: Rows) => given.map(([[text], [number]]) => [text, number])

  it('a table has a gap exactly when some values match no row', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const missed = everything.some((values) => matching(given, values).length === 0)
        const gaps = checkTable(table(cellsOf(given), 'COLLECT')).findings
        // `ab` and numbers between stand for those nobody names: where they are named by no row, nothing tells them apart
        if (missed) expect(gaps.length).toBeGreaterThan(0)
        else expect(gaps.filter(({ kind }) => kind === 'gap')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('rows that gaps propose close the table', () => {
    fc.assert(
      fc.property(rows, (given) => {
        let cells = cellsOf(given)
        for (let round = 0; round < 6; round++) {
          const { columns, findings } = checkTable(table(cells, 'COLLECT'))
          if (findings.length === 0) return
          cells = [
            ...cells,
            ...findings.flatMap((found) => (found.kind === 'gap' ? [partCells(columns, found.part)] : [])),
          ]
        }
        expect.unreachable('gaps were left')
      }),
      { numRuns: 300 },
    )
  })

  it('two rows conflict exactly when some values match both', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const both = new Set(
          everything.flatMap((values) => {
            const found = matching(given, values)
            return found.flatMap((one, at) => found.slice(at + 1).map((other) => `${one},${other}`))
          }),
        )
        const { findings } = checkTable(table(cellsOf(given)))
        const told = findings.flatMap((found) => (found.kind === 'conflict' ? [found.rows.join()] : []))
        expect(new Set(told)).toEqual(both)
      }),
      { numRuns: 500 },
    )
  })

  it('a row is never reached exactly when rows above match all it matches', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const reached = new Set(everything.flatMap((values) => matching(given, values).slice(0, 1)))
        const { findings } = checkTable(table(cellsOf(given), 'FIRST'))
        const hidden = findings.flatMap((found) => (found.kind === 'hidden' ? [found.rows[0]] : []))
        const matched = new Set(everything.flatMap((values) => matching(given, values)))
        for (const row of hidden) expect(reached.has(row)).toBe(false)
        for (const row of matched) if (!reached.has(row)) expect(hidden).toContain(row)
      }),
      { numRuns: 500 },
    )
  })
})
