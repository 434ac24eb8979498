import { describe, expect, it } from 'vitest'
import { codeKindOf, namesOf, noCodes, type CodeBook } from './code-book.ts'
import { readCodes, toggleCode, writeCodes, type CodeShape } from './code-cell.ts'
import { cellWords, valueWords } from './code-words.ts'

const said = (zh: string, en = zh) => ({ zh, en })
const book: CodeBook = {
  ...noCodes,
  unit: [
    { code: 'district.housing', name: said('区住建局', 'Housing Bureau') },
    { code: 'district.gardens', name: said('区园林中心', 'Gardens') },
  ],
  category: [
    { code: '01', name: said('公用设施（整类）'), within: 'component', whole: true },
    { code: '01001', name: said('上水井盖'), within: 'component' },
    { code: '01001', name: said('供水管道破损'), within: 'matter' },
    { code: '06010', name: said('暴露垃圾'), within: 'matter' },
  ],
}
const nameOf = namesOf(book)

describe('codes by the name of a column', () => {
  it.each([
    ['category', 'category'],
    [' region ', 'region'],
    ['leadUnit', 'unit'],
    ['coUnits', 'unit'],
    ['unit', null],
    ['community', null],
    ['urgency', null],
    ['toString', null],
    [undefined, null],
  ])('%s holds %s', (name, kind) => expect(codeKindOf(name)).toBe(kind))
})

describe('what codes in a cell are called', () => {
  it.each([
    ['"06010"', '暴露垃圾'],
    ['"06010","01001"', '暴露垃圾、上水井盖／供水管道破损'],
    ['starts with(?, "01")', '公用设施（整类）'],
    ['not("06010")', '除了 暴露垃圾'],
    ['"01"', undefined],
    ['-', undefined],
    ['"99999"', undefined],
  ])('%s', (cell, zh) => expect(cellWords(cell, 'category', nameOf)?.zh).toBe(zh))

  it('is told apart by the kind of case where a row names it', () => {
    expect(cellWords('"01001"', 'category', nameOf, 'matter')?.zh).toBe('供水管道破损')
    expect(valueWords('01001', 'category', nameOf, 'component')?.zh).toBe('上水井盖')
  })

  it('reads values of tests, lists of them too, in both languages', () => {
    expect(valueWords('district.housing', 'unit', nameOf)).toEqual(said('区住建局', 'Housing Bureau'))
    expect(valueWords('["district.housing","district.gardens"]', 'unit', nameOf)?.en).toBe('Housing Bureau, Gardens')
    expect(valueWords('', 'unit', nameOf)).toBeNull()
  })
})

describe('the codes of a cell', () => {
  it.each<[CodeShape, string]>([
    ['test', '-'],
    ['test', '"06010","06012"'],
    ['test', 'starts with(?, "06"),"01001"'],
    ['test', 'not("06010")'],
    ['one', 'null'],
    ['one', '"district.housing"'],
    ['list', '[]'],
    ['list', '["district.housing","district.gardens"]'],
  ])('%s %s is written as it was read', (shape, cell) => {
    const choice = readCodes(cell, shape)
    expect(choice && writeCodes(choice, shape)).toBe(cell)
  })

  it.each<[CodeShape, string]>([
    ['test', '> 3'],
    ['test', '"a", 3'],
    ['test', 'contains(?, "a")'],
    ['one', 'if x then "a" else "b"'],
    ['one', 'lead'],
    ['list', '"a"'],
    ['list', '[lead]'],
  ])('%s %s is more than a choice of codes', (shape, cell) => expect(readCodes(cell, shape)).toBeNull())

  it('take one more, and give it back; one result is one code', () => {
    const pick = { kind: 'text', value: '06012' } as const
    const one = readCodes('"06010"', 'test') ?? { not: false, picks: [] }
    const two = toggleCode(one, pick, 'test')
    expect(writeCodes(two, 'test')).toBe('"06010","06012"')
    expect(toggleCode(two, pick, 'test')).toEqual(one)
    expect(writeCodes(toggleCode(one, pick, 'one'), 'one')).toBe('"06012"')
  })
})
