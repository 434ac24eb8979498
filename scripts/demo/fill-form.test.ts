import { describe, expect, it } from 'vitest'
import type { FormComponent } from '../../domain/form/schema.ts'
import { validateForm } from '../../domain/form/validate-form.ts'
import { seededRandom } from '../../prisma/seed/random.ts'
import { fillForm } from './fill-form.ts'

const required = { validate: { required: true } }
const values = ['done', 'return'].map((value) => ({ label: value, value }))
const units = [{ value: 'u1' }, { value: 'u2' }]

const components: FormComponent[] = [
  { type: 'radio', key: 'outcome', values, ...required },
  {
    type: 'textarea',
    key: 'measures',
    label: '处置情况',
    conditional: { hide: '=outcome != "done"' },
    validate: { required: true, minLength: 60, maxLength: 70 },
  },
  { type: 'filepicker', key: 'photos', multiple: true, conditional: { hide: '=outcome != "done"' }, ...required },
  { type: 'select', key: 'unit', valuesKey: 'units', conditional: { hide: '=outcome != "return"' }, ...required },
  { type: 'group', path: 'more', components: [{ type: 'number', key: 'count', validate: { required: true, min: 3 } }] },
  { type: 'checkbox', key: 'agreed', ...required },
  { type: 'checklist', key: 'tags', values: ['a', 'b'], ...required },
  { type: 'datetime', subtype: 'datetime', key: 'when', ...required },
  { type: 'textfield', key: 'mail', validate: { required: true, validationType: 'email' } },
  { type: 'textfield', key: 'optional' },
]

const order = {
  schema: { components },
  context: { options: { units } },
  preferred: ['u2'],
  random: seededRandom(7),
  upload: () => Promise.resolve('file-1'),
}

describe('filling a form nobody has seen before', () => {
  it.each(['done', 'return'])('gives data the server takes when the outcome is %s', async (outcome) => {
    const data = await fillForm({ ...order, given: { outcome } })
    expect(validateForm(order.schema, data ?? {}, order.context).ok).toBe(true)
    expect(data?.outcome).toBe(outcome)
  })

  it('takes preferred options where a list offers them', async () => {
    expect((await fillForm({ ...order, given: { outcome: 'return' } }))?.unit).toBe('u2')
  })

  it('gives up on a form that cannot be satisfied', async () => {
    const schema = { components: [{ type: 'select', key: 'x', values: [], ...required }] }
    expect(await fillForm({ ...order, schema, given: {} })).toBe(null)
    expect(await fillForm({ ...order, schema: { components: [{ type: 'dynamiclist' }] }, given: {} })).toBe(null)
  })
})
