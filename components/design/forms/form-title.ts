import type { FormDocument } from './form-files.ts'
import type { FormStep } from './form-step.ts'

/** Gives the steps that use a form. */
export function usersOf({ id }: Pick<FormDocument, 'id'>, steps: readonly FormStep[]): FormStep[] {
  return steps.filter((step) => step.form === id)
}

/** What a form is called: its name, else the steps that use it, else the id they would name it with. */
export function titleOf(form: Pick<FormDocument, 'id' | 'name'>, steps: readonly FormStep[]): string {
  const used = [...new Set(usersOf(form, steps).map(({ name }) => name))].join('、')
  return form.name || used || form.id
}
