import { h } from 'preact'
import type { SlotType } from '@/components/form/field-slots.ts'
import type { FieldComponent, FieldProps } from '@/components/form/form-js-fields.ts'
import { slotConfig } from '@/components/form/slot-field.ts'

/** Takes a type of our own and what stands on it; gives it as a form that is being designed shows it: nothing to press. */
export function createSlotDrawing(type: SlotType, words: string): FieldComponent {
  function SlotDrawing({ field: { label, description, validate } }: FieldProps) {
    const mark = validate?.required === true ? h('span', { class: 'fjs-asterix' }, '*') : null
    return h('div', { class: 'fjs-form-field' }, [
      h('span', { class: 'fjs-form-field-label' }, [label ?? '', mark]),
      h('div', { class: 'forms-slot' }, words),
      description ? h('div', { class: 'fjs-form-field-description' }, description) : null,
    ])
  }
  return Object.assign(SlotDrawing, { config: slotConfig(type) })
}
