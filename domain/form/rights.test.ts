import { describe, expect, it } from 'vitest'
import { formAtStep, readsAnything, rightAt } from './rights.ts'
import type { FormSchema } from './schema.ts'
import { validateForm } from './validate-form.ts'

const text = (key: string, rights: Record<string, string> = {}) => ({
  ...{ type: 'textfield', key, label: key, validate: { required: true } },
  properties: Object.fromEntries(Object.entries(rights).map(([step, right]) => [`rights.${step}`, right])),
})

const form: FormSchema = {
  components: [
    text('finding', { Task_Verify: 'read', Task_Reply: 'hide' }),
    text('answer'),
    {
      type: 'group',
      properties: { 'rights.Task_Verify': 'read' },
      components: [text('inside', { Task_Reply: 'hide' })],
    },
  ],
}

const judge = (step: string, sent: Record<string, unknown>, variables: Record<string, unknown> = {}) => {
  const checked = validateForm(formAtStep(form, step), sent, { variables })
  return checked.ok ? checked.value.data : checked.error.fields?.map(({ path, code }) => `${path} ${code}`)
}

describe('rights of a step', () => {
  it('asks for everything where nothing is said', () => {
    expect(judge('Task_Handle', {})).toEqual(['finding form.required', 'answer form.required', 'inside form.required'])
  })

  it('keeps what a step may only read, and asks nothing for it', () => {
    const known = { finding: '井盖缺失', inside: '里面' }
    expect(judge('Task_Verify', { answer: '好' }, known)).toEqual({ ...known, answer: '好' })
    expect(judge('Task_Verify', { answer: '好' })).toEqual({ finding: '', inside: '', answer: '好' })
  })

  it('refuses another value for what may only be read, in a group too', () => {
    const sent = { finding: '没有问题', answer: '好', inside: '改了' }
    expect(judge('Task_Verify', sent, { finding: '井盖缺失' })).toEqual([
      'finding form.read_only',
      'inside form.read_only',
    ])
  })

  it('takes the value that is read back unchanged, as a page sends it', () => {
    expect(judge('Task_Verify', { finding: '井盖缺失', answer: '好' }, { finding: '井盖缺失' })).toMatchObject({
      finding: '井盖缺失',
    })
  })

  it('refuses a value for what is hidden, and keeps none', () => {
    expect(judge('Task_Reply', { finding: '看见了', answer: '好' })).toEqual(['finding form.hidden_field'])
    expect(judge('Task_Reply', { answer: '好' }, { finding: '井盖缺失' })).toEqual({ answer: '好' })
  })

  it('hides what names a right there is not', () => {
    const odd: FormSchema = { components: [text('secret', { Task_Verify: 'lesen' })] }
    expect(rightAt(odd.components[0]!, 'Task_Verify')).toBeNull()
    expect(validateForm(formAtStep(odd, 'Task_Verify'), {})).toEqual({ ok: true, value: { data: {}, fileIds: [] } })
  })

  it('knows which steps read at all', () => {
    expect(readsAnything(form.components, 'Task_Verify')).toBe(true)
    expect(readsAnything(form.components, 'Task_Reply')).toBe(false)
  })
})
