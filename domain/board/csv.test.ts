import { describe, expect, it } from 'vitest'
import { csvLine } from './csv.ts'

describe('a line of CSV', () => {
  it('quotes what would break it', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', '井盖', ''])).toBe('"a,b","say ""hi""","two\nlines",井盖,\r\n')
  })

  it.each(['=1+1', '+86 138', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '　=1', '＝1+1'])(
    'never lets %j be run as a formula',
    (text) => {
      const line = csvLine([text])
      expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
    },
  )

  it('leaves other text as it is', () => {
    expect(csvLine(['映2026-00001', '3-2 栋', 'a=b', '2026-11-21 10:30'])).toBe(
      '映2026-00001,3-2 栋,a=b,2026-11-21 10:30\r\n',
    )
  })
})
