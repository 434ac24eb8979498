import { h } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FieldComponent, FieldProps } from './form-js-fields.ts'
import type { PhotoSlots } from './photo-slots.ts'

const noFaults: string[] = []

/** What form-js is told of photos, where they are taken and where a form is designed. */
export const photoConfig: FieldComponent['config'] = {
  type: 'filepicker',
  keyed: true,
  group: 'basic-input',
  emptyValue: null,
  create: (options: object) => ({ ...options }),
}

/** Takes the store of slots; gives the form-js field `filepicker` that keeps a place for photos and holds file ids. */
export function createPhotoField(slots: PhotoSlots): FieldComponent {
  function PhotoField({ field, domId, errors = noFaults, value, disabled, readonly, onChange }: FieldProps) {
    const node = useRef<HTMLDivElement>(null)
    const change = useRef(onChange)
    useEffect(() => {
      change.current = onChange
      if (!node.current) return
      slots.put({
        id: field.id,
        key: field.key ?? '',
        node: node.current,
        label: field.label ?? '',
        help: field.description ?? '',
        required: field.validate?.required === true,
        multiple: field.multiple === true,
        locked: disabled === true || readonly === true,
        faults: errors,
        value: Array.isArray(value) ? (value as string[]) : [],
        change: (ids) => change.current({ value: ids.length > 0 ? ids : null }),
      })
    })
    useEffect(() => () => slots.drop(field.id), [field.id])
    const state = errors.length > 0 ? ' fjs-has-errors' : ''
    return h('div', { class: `fjs-form-field fjs-form-field-photos${state}`, id: domId, ref: node })
  }
  PhotoField.config = photoConfig
  return PhotoField
}
