import { expect, it } from 'vitest'
import { namedFields } from './named-fields.ts'

it('calls a field by its label, and by its key in brackets where it has none', () => {
  const components = [
    { type: 'textfield', key: 'leadUnit', label: '主办单位' },
    { type: 'textfield', key: 'coUnits', label: ' ' },
    { type: 'group', path: 'about', components: [{ type: 'number', key: 'cost' }] },
  ]
  expect(namedFields({ components })).toEqual([
    { key: 'leadUnit', name: '主办单位' },
    { key: 'coUnits', name: '(coUnits)' },
    { key: 'about.cost', name: '(about.cost)' },
  ])
  expect(namedFields(undefined)).toEqual([])
  expect(namedFields({ components: [{ type: 'dynamiclist' }] })).toEqual([])
})
