import { describe, expect, it } from 'vitest'
import { hideOf, showWhen, type ShowWhen } from './hide-condition.ts'

describe('when a field is shown', () => {
  it.each<[string | undefined, ShowWhen]>([
    [undefined, { kind: 'always' }],
    ['=', { kind: 'always' }],
    ['=outcome != "done"', { kind: 'when', key: 'outcome', is: true, value: 'done' }],
    ['=outcome = "return"', { kind: 'when', key: 'outcome', is: false, value: 'return' }],
    ['=danger != true', { kind: 'when', key: 'danger', is: true, value: true }],
    ['=count(coUnits) > 1', { kind: 'formula', text: '=count(coUnits) > 1' }],
    ['=a = "x" and b = "y"', { kind: 'formula', text: '=a = "x" and b = "y"' }],
  ])('%s', (hide, show) => expect(showWhen(hide)).toEqual(show))

  it.each(['=outcome != "done"', '=outcome = "return"', '=danger != true', '=count(coUnits) > 1'])(
    'is written back as it was: %s',
    (hide) => expect(hideOf(showWhen(hide))).toBe(hide),
  )

  it('hides nothing that is always shown', () => expect(hideOf({ kind: 'always' })).toBeNull())
})
