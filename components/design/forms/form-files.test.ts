import { describe, expect, it } from 'vitest'
import { readForm, withCopy, withName, withNewForm, withoutForm } from './form-files.ts'

const handle = {
  path: 'handle.form',
  text: JSON.stringify({ id: 'handle', type: 'default', components: [{ type: 'textfield', key: 'note' }] }),
}
const broken = { path: 'broken.form', text: '{"id":' }

describe('the forms of a draft', () => {
  it('are read with id and name; a text that is no form is none', () => {
    expect(readForm(handle)).toMatchObject({ id: 'handle', name: '', schema: { components: [{ key: 'note' }] } })
    expect(readForm(broken)).toEqual({ path: 'broken.form', id: 'broken', name: '', schema: null })
  })

  it('take a new one under an id nobody has', () => {
    const first = withNewForm([handle], '现场核查')
    const second = withNewForm(first.files, '回访')
    expect([first.path, second.path]).toEqual(['form1.form', 'form2.form'])
    expect(second.files.map(readForm).map(({ id, name }) => [id, name])).toEqual([
      ['handle', ''],
      ['form1', '现场核查'],
      ['form2', '回访'],
    ])
  })

  it('take a copy with the same fields and an id of its own', () => {
    const made = withCopy([handle], 'handle.form', '处置（副本）')
    expect(made?.files.map(readForm)[1]).toMatchObject({
      id: 'form1',
      name: '处置（副本）',
      schema: { components: [{}] },
    })
    expect(withCopy([broken], 'broken.form', 'x')).toBeNull()
  })

  it('are renamed without another id, so that no step loses its form', () => {
    const named = withName([handle], 'handle.form', '现场处置').map(readForm)[0]
    expect(named).toMatchObject({ id: 'handle', name: '现场处置', path: 'handle.form' })
    expect(withName([broken], 'broken.form', 'x')).toEqual([broken])
  })

  it('are taken away by their file', () => {
    expect(withoutForm([handle, broken], 'handle.form')).toEqual([broken])
  })
})
