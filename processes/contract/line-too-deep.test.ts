import { expect, it } from 'vitest'
import { lineTooDeep } from './line-too-deep.ts'

const nested = (levels: number) => `${'<a>\n'.repeat(levels)}${'</a>'.repeat(levels)}`

it('names the line where XML is nested deeper than two hundred elements', () => {
  expect(lineTooDeep(nested(200))).toBeNull()
  expect(lineTooDeep(nested(201))).toBe(201)
})

it('counts no element that is closed at once, none in a comment, and none in a value', () => {
  const flat = `<a>${'<b c="<d>"/>'.repeat(500)}<!--${'<e>'.repeat(500)}--><![CDATA[${'<f>'.repeat(500)}]]></a>`
  expect(lineTooDeep(flat)).toBeNull()
})

it.each(['<!--', '<a ', '<a "', '<?', '<![CDATA['])('looks at two million letters of %s once', (part) => {
  const began = performance.now()
  lineTooDeep(part.repeat(2_000_000 / part.length))
  expect(performance.now() - began).toBeLessThan(3000)
})
