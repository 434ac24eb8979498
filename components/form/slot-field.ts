import { h, type ComponentType, type FunctionComponent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FieldSlots, SlotKind, SlotType } from './field-slots.ts'
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
export const createSlotField = (slots: FieldSlots, type: SlotType): FieldComponent =>
  Object.assign(slotField(slots, type), { config: slotConfig(type) })

/** Takes form-js's select; gives one that leaves the catalogue of categories to a slot, all other lists to the select. */
export function createListField(slots: FieldSlots, select: FieldComponent): FieldComponent {
  const Select = select as ComponentType<FieldProps>
  const CategoryField = slotField(slots, 'category')
  const ListField = (props: FieldProps) => h(props.field.valuesKey === 'categories' ? CategoryField : Select, props)
  return Object.assign(ListField, { config: select.config })
}

function slotField(slots: FieldSlots, type: SlotKind): FunctionComponent<FieldProps> {
  return function SlotField({ field, domId, errors = noFaults, value, disabled, readonly, onChange }: FieldProps) {
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
}
