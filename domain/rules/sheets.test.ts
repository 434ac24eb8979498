import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine } from '@/domain/board/csv.ts'
import { readTests, writeTests } from './kept-tests.ts'
import { parseGrid } from './parse-grid.ts'
import { compareRules, readRuleGrid, ruleGrid } from './rule-sheet.ts'
import type { RuleTable } from './rule-table.ts'
import { readTestGrid, testGrid } from './test-sheet.ts'
import { trialOf, valueIn } from './test-row.ts'

const words = { note: '说明', expected: '应该：', condition: '如果：', result: '那么：' }
const table: RuleTable = {
  policy: 'FIRST',
  inputs: [
    { name: '类别', type: 'string', values: '' },
    { name: '级别', type: 'number', values: '' },
  ],
  outputs: [
    { name: '主办', type: 'string', values: '' },
    { name: '直派', type: 'boolean', values: '' },
  ],
  rules: [{ tests: ['"06010","06012"', '[1..3]'], results: ['"street1"', 'true'], note: '街道自己办' }],
}

describe('cells of a file', () => {
  it.each<[string, string[][]]>([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      '\ufeff"a,""x""","b\nc"\n\n1,',
      [
        ['a,"x"', 'b\nc'],
        ['1', ''],
      ],
    ],
    ["'-,x", [['-', 'x']]],
    ['', []],
  ])('are read: %j', (text, expected) => {
    expect(parseGrid(text)).toEqual(expected)
  })

  it('come back as they were written to a CSV file', () => {
    const cell = fc
      .string()
      .map((text) => text.replaceAll('\r', '').trim())
      .filter((text) => !text.startsWith("'"))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (grid) => {
        fc.pre(!grid.flat().some((text) => text.includes('\t')))
        expect(parseGrid(grid.map(csvLine).join(''))).toEqual(grid.filter((row) => row.some((text) => text !== '')))
      }),
    )
  })
})

describe('a sheet of rules', () => {
  it('is what the table says, and comes back the same', () => {
    const grid = ruleGrid(table, words)
    expect(grid[0]).toEqual(['类别', '级别', '主办', '直派', '说明'])
    expect(readRuleGrid(table, grid, words)).toEqual({ rules: table.rules, unknown: [], missing: [] })
  })

  it('may be written in plain values, its columns in any order', () => {
    const grid = [
      ['直派', '主办', '类别', '科室'],
      ['是', '区环卫', '06010、06012', 'x'],
      ['否', '', '02 开头', ''],
      ['', '"a"', 'not("b")', ''],
    ]
    const { rules, unknown, missing } = readRuleGrid(table, grid, words)
    expect(rules.map(({ tests }) => tests)).toEqual([
      ['"06010","06012"', '-'],
      ['starts with(?, "02")', '-'],
      ['not("b")', '-'],
    ])
    expect(rules.map(({ results }) => results)).toEqual([
      ['"区环卫"', 'true'],
      ['null', 'false'],
      ['"a"', 'null'],
    ])
    expect({ unknown, missing }).toEqual({ unknown: ['科室'], missing: ['级别'] })
  })

  it('tells a condition from a result of the same name', () => {
    const same = {
      ...table,
      outputs: [{ name: '类别', type: 'string', values: '' }],
      rules: [{ tests: ['"a"', '-'], results: ['"b"'], note: '' }],
    }
    const grid = ruleGrid(same, words)
    expect(grid[0]).toEqual(['如果：类别', '级别', '那么：类别', '说明'])
    expect(readRuleGrid(same, grid, words).rules).toEqual(same.rules)
  })

  it('is compared with what there is', () => {
    const [rule] = table.rules
    const other = { tests: ['"x"', ''], results: ['"y"', 'true'], note: '' }
    if (!rule) throw new Error('no rule')
    expect(compareRules([rule, other], [{ ...other, tests: ['"x"', '-'] }, rule, rule])).toEqual({
      isNew: [false, false, true],
      gone: [],
    })
    expect(compareRules([rule, other], [rule]).gone).toEqual([other])
  })
})

it('tests stand in a file as text, and whatever else stands there is none', () => {
  const row = { name: '井盖', inputs: { category: '<01>' }, expected: {} }
  expect(readTests(writeTests([row]))).toEqual([row])
  expect(readTests('[1, {"name": 2, "inputs": ["x"], "expected": {"a": 1}}]')).toEqual([
    { name: '', inputs: { 0: 'x' }, expected: {} },
  ])
  for (const text of ['', '{}', 'null', '[']) expect(readTests(text)).toEqual([])
})

describe('a test', () => {
  const fields = {
    inputs: [
      { name: 'category', label: '类别', type: 'string' },
      { name: 'level', label: '级别', type: 'number' },
    ],
    results: [
      { name: 'unit', label: '主办', type: 'string' },
      { name: 'co', label: '协办', type: 'Any' },
    ],
  }
  const row = { name: '井盖', inputs: { category: '01003', level: '2' }, expected: { unit: 'water', co: '["a"]' } }

  it('is sent as values of the types its columns have', () => {
    expect(trialOf(row, fields)).toEqual({
      inputs: { category: '01003', level: 2 },
      expected: { unit: 'water', co: ['a'] },
    })
    expect(trialOf({ ...row, expected: {} }, fields)).not.toHaveProperty('expected')
    const one = { ...fields, results: [{ name: '', label: '级别', type: 'number' }] }
    expect(trialOf({ ...row, expected: { '': '3' } }, one).expected).toBe(3)
  })

  it('comes back from its sheet', () => {
    const grid = testGrid([row], fields, words)
    expect(grid[0]).toEqual(['说明', '类别', '级别', '应该：主办', '应该：协办'])
    expect(readTestGrid(grid, fields, words)).toEqual({ rows: [row], unknown: [] })
    expect(readTestGrid([['a'], ['1']], fields, words)).toEqual({ rows: [], unknown: ['a'] })
  })

  it.each([
    ['06010', 'string', '06010'],
    ['"a b"', 'string', 'a b'],
    ['2.5', 'number', 2.5],
    ['二', 'number', '二'],
    ['是', 'boolean', true],
    ['null', 'string', null],
    ['{"a":1}', 'Any', { a: 1 }],
    [' ', 'string', undefined],
  ])('reads %j of type %s', (cell, type, value) => {
    expect(valueIn(cell, type)).toEqual(value)
  })
})
