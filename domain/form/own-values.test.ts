import { describe, expect, it } from 'vitest'
import type { FormSchema } from './schema.ts'
import { validateForm } from './validate-form.ts'

const fileId = '019a0000-0000-7000-8000-000000000001'
const schema: FormSchema = {
  components: [
    { type: 'position', key: 'spot', validate: { required: true } },
    { type: 'signature', key: 'signed', validate: { required: true } },
  ],
}
const judge = (sent: Record<string, unknown>) => {
  const checked = validateForm(schema, sent)
  return checked.ok ? checked.value : checked.error.fields?.map(({ path, code }) => `${path} ${code}`)
}
const spot = { lng: 113.94, lat: 22.53 }

describe('fields of our own', () => {
  it('takes a place and a drawn signature, whose file counts', () => {
    expect(judge({ spot, signed: { fileId } })).toEqual({ data: { spot, signed: { fileId } }, fileIds: [fileId] })
  })

  it('takes a name written out in place of a drawing', () => {
    expect(judge({ spot, signed: { name: '王建国' } })).toMatchObject({ fileIds: [] })
  })

  it('asks for both', () => expect(judge({})).toEqual(['spot form.required', 'signed form.required']))

  it.each<[string, unknown]>([
    ['text', '113.94,22.53'],
    ['half a place', { lng: 113.94 }],
    ['numbers as text', { lng: '113.94', lat: '22.53' }],
    ['a place beside the earth', { lng: 113.94, lat: 122.53 }],
    ['no number', { lng: Number.NaN, lat: 1 }],
    ['more than a place', { ...spot, name: 'x' }],
  ])('refuses %s as a place', (_title, value) => {
    expect(judge({ spot: value, signed: { name: '王建国' } })).toEqual(['spot form.position'])
  })

  it.each<[string, unknown]>([
    ['text', '王建国'],
    ['nothing but blanks', { name: '  ' }],
    ['both at once', { name: '王建国', fileId }],
    ['a very long name', { name: '王'.repeat(41) }],
    ['a name with control characters', { name: '王\u0007' }],
  ])('refuses %s as a signature', (_title, value) => {
    expect(judge({ spot, signed: value })).toEqual(['signed form.signature'])
  })
})
