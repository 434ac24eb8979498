import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FieldSlots, SlotType } from './field-slots.ts'
import type { FieldComponent, FieldProps } from './form-js-fields.ts'

const noFaults: string[] = []

/** What form-js is told of a field of our own, where it is filled in and where a form is designed. */
export const slotConfig = (type: SlotType): FieldComponent['config'] => ({
  type,
  keyed: true,
  group: 'basic-input',
  emptyValue: null,
  create: (options: object) => ({ ...options }),
})

/** Takes the store of slots and a type; gives the form-js field that keeps a place for it and holds its value. */
export function createSlotField(slots: FieldSlots, type: SlotType): FieldComponent {
  function SlotField({ field, domId, errors = noFaults, value, disabled, readonly, onChange }: FieldProps) {
    const node = useRef<HTMLDivElement>(null)
    const change = useRef(onChange)
    useEffect(() => {
      change.current = onChange
      if (!node.current) return
      slots.put({
        ...{ id: field.id, type, node: node.current },
        key: field.key ?? '',
        label: field.label ?? '',
        help: field.description ?? '',
        required: field.validate?.required === true,
        multiple: field.multiple === true,
        locked: disabled === true || readonly === true,
        faults: errors,
        value: value ?? null,
        change: (next) => change.current({ value: next }),
      })
    })
    useEffect(() => () => slots.drop(field.id), [field.id])
    const state = errors.length > 0 ? ' fjs-has-errors' : ''
    return h('div', { class: `fjs-form-field fjs-form-field-slot${state}`, id: domId, ref: node })
  }
  return Object.assign(SlotField, { config: slotConfig(type) })
}
