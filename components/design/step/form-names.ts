import { humanStepsIn } from '../flow/human-steps.ts'
import { headersIn } from '../flow/model-element.ts'
import type { ElementRegistry } from '../flow/services.ts'
import type { FormChoice } from './vocabulary.ts'

/** Takes the forms of a draft and what is drawn; gives them called as in the list of forms: one nobody named, after its steps. */
export function namedForms(forms: readonly FormChoice[], registry: ElementRegistry): FormChoice[] {
  const steps = humanStepsIn(registry).map(({ businessObject }) => ({
    form: headersIn(businessObject)['form'],
    name: businessObject.name?.trim(),
  }))
  return forms.map((form) => {
    if (form.name !== form.value) return form
    const users = steps.flatMap(({ form: used, name }) => (used === form.value && name ? name : []))
    return { ...form, name: [...new Set(users)].join('、') || form.name }
  })
}
