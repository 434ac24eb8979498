import { describe, expect, it } from 'vitest'
import type { NameOf } from './code-book.ts'
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

it('codes are said with their names, of the kind of case that is meant', () => {
  const given = table([
    ['"matter"', '"01001"'],
    ['not("matter")', '-'],
    ['-', 'starts with(?, "06")'],
  ])
  const inputs = given.inputs.map((column, at) => ({
    ...column,
    codes: at === 0 ? ('kind' as const) : ('category' as const),
  }))
  const { columns, findings } = checkTable({ ...given, inputs })
  const gap = findings.find(({ kind }) => kind === 'gap')
  if (gap?.kind !== 'gap') throw new Error('no gap')
  const nameOf: NameOf = (_kind, code, { within = '?', whole = false } = {}) => {
    const name = `<${code} ${within}${whole ? ' all' : ''}>`
    return { zh: name, en: name }
  }
  expect(partWords(columns, inputs, gap.part, nameOf).zh).toBe(
    '列1 matter <matter matter>，列2 除了 01001 <01001 matter>、06 <06 matter all> 开头的',
  )
})

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
