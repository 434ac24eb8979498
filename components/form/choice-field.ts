import { h, type ComponentType } from 'preact'
import type { FieldComponent, FieldProps } from './form-js-fields.ts'

/**
 * Takes form-js's radio and the name of the step's result; gives a radio that is a named group, draws the result as
 * cards, and hides a result that leaves no choice (the button says it).
 */
export function createChoiceField(radio: FieldComponent, resultVariable: string): FieldComponent {
  const Radio = radio as ComponentType<FieldProps>
  function ChoiceField(props: FieldProps) {
    const { key, label, values, defaultValue } = props.field
    const isResult = key === resultVariable
    const settled = isResult && values?.length === 1 && defaultValue !== undefined
    const look = settled ? 'form-choice-settled' : isResult ? 'form-choice-result' : 'form-choice'
    return h('div', { class: look, role: 'radiogroup', 'aria-label': label }, h(Radio, props))
  }
  ChoiceField.config = radio.config
  return ChoiceField
}
