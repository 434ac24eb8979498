import { h, type VNode } from 'preact'
import type { FieldComponent, FieldProps } from '@/components/form/form-js-fields.ts'
import { photoConfig } from '@/components/form/photo-field.ts'

/** Takes what stands on it; gives photos as a form that is being designed shows them: a place, and nothing to press. */
export function createPhotoDrawing(words: { empty: string }): FieldComponent {
  function PhotoDrawing({ field: { label, description, validate } }: FieldProps): VNode {
    const mark = validate?.required === true ? h('span', { class: 'fjs-asterix' }, '*') : null
    return h('div', { class: 'fjs-form-field' }, [
      h('span', { class: 'fjs-form-field-label' }, [label ?? '', mark]),
      h('div', { class: 'forms-photo' }, words.empty),
      description ? h('div', { class: 'fjs-form-field-description' }, description) : null,
    ])
  }
  return Object.assign(PhotoDrawing, { config: photoConfig })
}
