import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTable } from './check-table.ts'
import { partCells, partWords } from './part-words.ts'
import { readTest } from './read-test.ts'
import type { HitPolicy, RuleTable } from './rule-table.ts'

const table = (rows: string[][], policy: HitPolicy = 'UNIQUE', values: string[] = []): RuleTable => ({
  policy,
  inputs: (rows[0] ?? []).map((_cell, at) => ({ name: `列${at + 1}`, type: '', values: values[at] ?? '' })),
  outputs: [{ name: '结果', type: '', values: '' }],
  rules: rows.map((tests, at) => ({ tests, results: [String(at)], note: '' })),
})

/** What the check says, in words. */
function said(given: RuleTable): string[] {
  const { columns, findings } = checkTable(given)
  return findings.map((found) =>
    found.kind === 'hidden'
      ? `第 ${found.rows.join()} 行轮不到`
      : `${found.kind === 'gap' ? '漏' : `${found.kind} ${found.rows.join()}`}：${partWords(columns, given.inputs, found.part).zh}`,
  )
}

describe('gaps of a decision table', () => {
  it.each<[string, string[][], string[]]>([
    ['texts nobody names', [['"a","b"'], ['"c"']], ['漏：列1 除了 a、b、c']],
    ['what a row excludes', [['not("a")']], ['漏：列1 a']],
    ['the numbers below and above', [['[1..3]'], ['5']], ['漏：列1 0 以内、4、6 起']],
    ['the stretch between broken numbers', [['< 0.5'], ['> 0.5']], ['漏：列1 0.5']],
    ['the other of two', [['true']], ['漏：列1 否']],
    ['what begins otherwise', [['starts with(?, "02")']], ['漏：列1 除了 02 开头的']],
    [
      'a combination, others put together',
      [
        ['"a"', '-'],
        ['-', 'true'],
      ],
      ['漏：列1 除了 a，列2 否'],
    ],
    [
      'many texts, of which some are named',
      [['"a","b","c","d","e","f","g","h","i"']],
      ['漏：列1 除了 a、b、c、d、e、f 等 9 个'],
    ],
    [
      'nothing under a row for the rest',
      [
        ['"a"', 'true'],
        ['-', '-'],
      ],
      [],
    ],
  ])('are %s', (_title, rows, expected) => {
    expect(said(table(rows, 'COLLECT'))).toEqual(expected)
  })

  it('end where the column says which values there are', () => {
    expect(said(table([['"a"'], ['"b"']], 'COLLECT', ['"a","b","c"']))).toEqual(['漏：列1 c'])
  })

  it('are given as the cells of a row that would fill them', () => {
    const given = table(
      [
        ['"a"', '[1..3]', 'true'],
        ['"a"', '> 3', '-'],
      ],
      'COLLECT',
    )
    const { columns, findings } = checkTable(given)
    const cells = findings.flatMap((found) => (found.kind === 'gap' ? [partCells(columns, found.part)] : []))
    expect(cells).toContainEqual(['not("a")', '-', '-'])
    expect(cells).toContainEqual(['"a"', '[1..3]', 'false'])
    expect(cells).toContainEqual(['"a"', '<= 0', '-'])
    expect(said(table([...given.rules.map(({ tests }) => tests), ...cells], 'COLLECT'))).toEqual([])
  })
})

describe('rows in each other’s way', () => {
  it('are every two that match, where one may', () => {
    expect(said(table([['"a","b"'], ['"b"'], ['not("a","b")']]))).toEqual(['conflict 1,2：列1 b'])
  })

  it('may match where they agree', () => {
    const given = table([['"a"'], ['-']], 'ANY')
    expect(said(given)).toEqual(['conflict 1,2：列1 a'])
    for (const rule of given.rules) rule.results = ['1']
    expect(said(given)).toEqual([])
  })

  it('in order: an exception above its rule is as it should be, below it is never reached', () => {
    expect(said(table([['"a"'], ['-']], 'FIRST'))).toEqual([])
    expect(said(table([['-'], ['"a"']], 'FIRST'))).toEqual(['第 2 行轮不到'])
  })

  it('in order: a row that several above take together is never reached', () => {
    expect(said(table([['<= 3'], ['> 2'], ['[1..9]']], 'FIRST'))).toContain('第 3 行轮不到')
  })

  it('in order: two of which neither is the exception of the other', () => {
    expect(
      said(
        table(
          [
            ['"a"', '-'],
            ['-', 'true'],
            ['-', '-'],
          ],
          'FIRST',
        ),
      ),
    ).toEqual(['crossing 1,2：列1 a，列2 是'])
  })

  it('do not matter where all that match are taken', () => {
    expect(said(table([['-'], ['-']], 'COLLECT'))).toEqual([])
  })
})

it('rows with more than simple cells are named and left out', () => {
  const { unread, findings } = checkTable(table([['date("2026-01-01")'], ['"a"'], ['count(?) > 2']]))
  expect(unread).toEqual([1, 3])
  expect(findings.map(({ kind }) => kind)).toEqual(['gap'])
})

it('texts beside numbers in one column are not judged', () => {
  expect(checkTable(table([['"1"'], ['2'], ['-']]))).toMatchObject({ unread: [1, 2], findings: [] })
})

it('cells beyond the simple ones are told apart from them', () => {
  for (const cell of ['', '-', '"a,b","c"', 'not("a", "b")', '[1..3]', ']1..3[', '>= 11, <= 3', 'starts with(?, "02")'])
    expect(readTest(cell), cell).not.toBeNull()
  for (const cell of ['"a', 'a', '? > 3 and ? < 5', 'not(a)', '["a"]', 'date("x")', '1 2', 'matches(?, "x")'])
    expect(readTest(cell), cell).toBeNull()
})

// the same by trying every value, with a reading of cells of its own
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
