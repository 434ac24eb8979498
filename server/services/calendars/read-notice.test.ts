import { describe, expect, it } from 'vitest'
import { readNotice } from './read-notice.ts'

const days = [
  { date: '2027-01-01', name: '元旦', kind: 'holiday' },
  { date: '2027-01-09', name: '元旦', kind: 'makeUp' },
]

describe('a holiday notice as CSV', () => {
  it.each([
    ['English', 'date,name,kind\n2027-01-01,元旦,holiday\n2027-01-09,元旦,makeUp\n'],
    ['Chinese', '日期,名称,类型\n2027-01-01,元旦,放假\n2027-01-09,元旦,补班\n'],
    ['Chinese, as calendars write it', '节日,日期,类型\n元旦,2027-01-01,休\n元旦,2027-01-09,班\n'],
  ])('is read with columns and kinds in %s', (_language, text) => {
    expect(readNotice('csv', text)).toEqual({ ok: true, value: days })
  })

  it.each(['日期,名称,类型\n2027-01-01,元旦,串休', '日期,名称\n2027-01-01,元旦', '日期,名称,类型\n一月一日,元旦,放假'])(
    'is refused by line for what cannot be understood: %s',
    (text) =>
      expect(readNotice('csv', text)).toMatchObject({
        ok: false,
        error: { fields: [{ code: 'notice.line_invalid', params: { line: 2 } }] },
      }),
  )
})
