import type { FormComponent, FormSchema } from './schema.ts'

/** What a step may do with a field; a field that says nothing may be written. */
export type FieldRight = 'write' | 'read' | 'hide'

export const rightPrefix = 'rights.'

/** the condition under which a field is hidden that a step may not see */
export const hiddenAlways = '=true'

/** The name under which a field keeps its right at a step, among its own properties. */
export const rightKey = (stepId: string): string => `${rightPrefix}${stepId}`

/** Takes a component and a step; gives the right it names there, or null for a word that is none. */
export function rightAt(component: Pick<FormComponent, 'properties'>, stepId: string): FieldRight | null {
  const said = component.properties?.[rightKey(stepId)] ?? 'write'
  return said === 'write' || said === 'read' || said === 'hide' ? said : null
}

/** Gives the steps a component names a right for, whether it uses them or not. */
export function stepsWithRights({ properties = {} }: Pick<FormComponent, 'properties'>): string[] {
  return Object.keys(properties).flatMap((key) => (key.startsWith(rightPrefix) ? key.slice(rightPrefix.length) : []))
}

/**
 * Takes a form that several steps share and the step it is opened at; gives the form of that step: what it may only
 * read is read-only and asks nothing, what it may not see is hidden. A group's right holds for what is in it. A word that
 * is no right hides: what nobody can read is shown to nobody.
 */
export function formAtStep<Schema extends Pick<FormSchema, 'components'>>(schema: Schema, stepId: string): Schema {
  return { ...schema, components: schema.components.map((component) => componentAt(component, stepId, 'write')) }
}

function componentAt(component: FormComponent, stepId: string, around: FieldRight): FormComponent {
  const own = rightAt(component, stepId) ?? 'hide'
  const right = around === 'write' ? own : own === 'hide' ? own : around
  const { validate: _asked, ...rest } = component
  const inner = component.components && {
    components: component.components.map((child) => componentAt(child, stepId, right)),
  }
  if (right === 'write') return { ...component, ...inner }
  if (right === 'hide') return { ...component, ...inner, conditional: { ...component.conditional, hide: hiddenAlways } }
  return { ...rest, ...inner, readonly: true }
}

/** Says whether any field of the form may only be read at this step. */
export function readsAnything(components: readonly FormComponent[], stepId: string): boolean {
  return components.some(
    (component) => rightAt(component, stepId) === 'read' || readsAnything(component.components ?? [], stepId),
  )
}
