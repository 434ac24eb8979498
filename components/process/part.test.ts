import { expect, it } from 'vitest'
import { partOf, type Part, type PartChoice } from './part.ts'

const cases: [PartChoice, Part | null | undefined][] = [
  [{ of: 'all' }, null],
  [{ of: 'unit', unit: '' }, undefined],
  [{ of: 'unit', unit: 'street1' }, { unit: 'street1' }],
  [{ of: 'percent', percent: '20' }, { percent: 20 }],
  ...['', '0', '100', '2.5', '多'].map((percent): [PartChoice, undefined] => [{ of: 'percent', percent }, undefined]),
]

it.each(cases)('%j is the part %j, none while something is missing', (choice, part) => {
  expect(partOf(choice)).toEqual(part)
})
