import { rightAt, stepsWithRights } from '@/domain/form/rights.ts'
import type { FormComponent } from '@/domain/form/schema.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import type { StepModel } from '@/domain/process/process-model.ts'
import type { Fault, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/**
 * A field names rights for steps that use its form, in words there are; the field of a step's result is writable there,
 * or nobody could finish the step.
 */
export const formRights: LintRule = {
  id: 'form-rights',
  severity: 'error',
  check: ({ steps, bundle: { forms, formFiles } }) => {
    const models = steps.map(readStep)
    return Object.entries(forms).flatMap(([id, schema]) => {
      const at = { file: formFiles[id] ?? id, place: { id, name: say(`表单 ${id}`, `Form ${id}`) } }
      const users = models.filter(({ form }) => form === id)
      return componentsIn(schema).flatMap((component) =>
        faultsOf(component, users).map((fault) => ({ ...fault, ...at })),
      )
    })
  },
}

function componentsIn(holder: { components?: unknown }): FormComponent[] {
  const own = Array.isArray(holder.components) ? (holder.components as FormComponent[]) : []
  return own.flatMap((component) => [component, ...componentsIn(component)])
}

function faultsOf(component: FormComponent, users: readonly StepModel[]): Fault[] {
  const field = component.label ?? component.key ?? component.id ?? component.type
  return stepsWithRights(component).flatMap((step): Fault[] => {
    const user = users.find(({ elementId }) => elementId === step)
    const right = rightAt(component, step)
    if (!user) return [noSuchStep(field, step)]
    if (right === null) return [noSuchRight(field, user.name)]
    return right !== 'write' && component.key === user.resultVariable ? [resultLocked(field, user.name)] : []
  })
}

const noSuchStep = (field: string, step: string): Fault => ({
  severity: 'warning',
  message: say(
    `字段“${field}”写了环节 ${step} 的权限，可这个环节不用这份表单`,
    `The field "${field}" names a right of the step ${step}, which does not use this form`,
  ),
  cure: say('请在字段属性里重新设权限，或让环节用这份表单', 'Set the rights anew, or let the step use this form'),
})

const noSuchRight = (field: string, step: string): Fault => ({
  message: say(
    `字段“${field}”在环节“${step}”的权限写错了，没有人看得到它`,
    `The right of the step "${step}" to the field "${field}" is none, so nobody sees the field`,
  ),
  cure: say('请选可填写、只读或看不到（write、read、hide）', 'Choose write, read or hide'),
})

const resultLocked = (field: string, step: string): Fault => ({
  message: say(
    `字段“${field}”是环节“${step}”的结果，却不能填写`,
    `The field "${field}" is the result of the step "${step}", but may not be written there`,
  ),
  cure: say('请把它的权限改为可填写', 'Let the step write it'),
})
