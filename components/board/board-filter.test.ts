import { describe, expect, it } from 'vitest'
import { apiSearch, boardHref, readBoardFilter } from './board-filter.ts'

describe('the filter of the board', () => {
  it('is what needs attention when the address says nothing, and everything of what it names', () => {
    expect(readBoardFilter({}).lamp).toBe('attention')
    for (const query of [{ unit: 'a' }, { step: 'handling' }, { q: '井盖' }, { starred: '1' }])
      expect(readBoardFilter(query).lamp).toBe('all')
    expect(readBoardFilter({ unit: 'a', lamp: 'red' }).lamp).toBe('red')
  })

  it.each([
    '/board',
    '/board?unit=district.water&step=handling',
    '/board?by=category&region=street1&lamp=red',
    '/board?under=street1&unit=street1.sanitation&lamp=attention',
    '/board?starred=1',
    '/board?lamp=all',
    '/board?q=%E4%BA%95%E7%9B%96&lamp=amber&held=1',
  ])('goes through the address and back: %s', (href) => {
    const query = Object.fromEntries(new URL(href, 'http://x').searchParams)
    expect(boardHref(readBoardFilter(query))).toBe(href)
  })

  it('leaves out what it does not know', () => {
    expect(boardHref(readBoardFilter({ lamp: 'pink', by: 'colour', unit: '<script>', held: 'yes', x: '1' }))).toBe(
      '/board',
    )
    expect(readBoardFilter({ unit: ['a', 'b'] }).unit).toBe('a')
  })

  it('asks the API in its own words', () => {
    expect(apiSearch(readBoardFilter({ unit: 'a', held: '1', by: 'region' }))).toEqual({ unit: 'a', held: 'true' })
    expect(apiSearch(readBoardFilter({}))).toEqual({ lamp: 'attention' })
  })
})
