import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import form from '@/messages/zh-CN/form.json'
import type { FieldSlot } from './field-slots.ts'
import { SlotFrame } from './slot-frame.tsx'

const slot: FieldSlot = {
  ...{ id: 'a', key: 'photos', type: 'filepicker', node: null as never, label: '现场照片', help: '', faults: [] },
  ...{ required: true, multiple: false, locked: false, value: null, change: () => undefined },
}

const shown = (changes: Partial<FieldSlot> = {}) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={{ form }} timeZone="Asia/Shanghai">
      <SlotFrame slot={{ ...slot, ...changes }}>{null}</SlotFrame>
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]*>/g, ' ')

it('a required field of our own has the mark of form-js, and the word for who does not see it', () => {
  expect(shown()).toMatch(/现场照片\s+\*\s+必须有/)
  expect(shown({ required: false })).not.toContain('*')
  expect(shown({ locked: true })).not.toContain('*')
})
