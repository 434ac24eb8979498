import { describe, expect, it } from 'vitest'
import { readWorkQuery, workHref } from './work-query.ts'

describe('the address of the work page', () => {
  it.each([
    [{}, '/work'],
    [{ view: 'unit' }, '/work?view=unit'],
    [{ view: 'mine', q: ' 井盖 ', task: 'a' }, '/work?view=mine&q=%E4%BA%95%E7%9B%96&task=a'],
    [{ view: 'nonsense', q: ['a', 'b'], cursor: '' }, '/work'],
  ])('%j is read and written as %s', (given, href) => {
    expect(workHref(readWorkQuery(given))).toBe(href)
  })

  it('takes at most a hundred characters to search for', () => {
    expect(readWorkQuery({ q: '哨'.repeat(300) }).q).toHaveLength(100)
  })
})
