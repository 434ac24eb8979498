import { describe, expect, it } from 'vitest'
import { filterHref, readFilter } from './case-filter.ts'

describe('filters in the address', () => {
  it('reads what it writes', () => {
    const filter = { q: '井盖 & 护栏', status: 'handling', lamp: 'red', scope: 'mine' } as const
    const query = Object.fromEntries(new URL(filterHref(filter), 'http://x').searchParams)
    expect(readFilter(query)).toEqual(filter)
  })

  it('shows open cases when nothing is said, and leaves out what it does not know', () => {
    expect(readFilter({ lamp: 'purple', scope: 'none', q: ['a', 'b'] })).toEqual({
      q: 'a',
      status: '',
      lamp: '',
      scope: 'open',
    })
  })

  it('keeps an empty filter out of the address', () => {
    expect(filterHref({ q: '', status: '', lamp: '', scope: 'open' })).toBe('/cases')
  })
})
