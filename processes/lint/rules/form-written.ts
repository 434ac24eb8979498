import { rightAt } from '@/domain/form/rights.ts'
import { fieldsOf } from '@/domain/form/schema.ts'
import type { FormField, FormSchema } from '@/domain/form/schema.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import { knownVariables } from '../known-variables.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** A field that may only be read shows what some step wrote before; where none does it stays empty for ever. */
export const formWritten: LintRule = {
  id: 'form-written',
  severity: 'warning',
  check(context) {
    const forms = Object.entries(context.bundle.forms).map(([id, schema]) => ({
      id,
      fields: fieldsIn(schema),
      steps: context.steps.map(readStep).filter(({ form }) => form === id),
    }))
    const written = new Set(knownVariables(context))
    for (const { fields, steps } of forms)
      for (const field of fields)
        if (steps.some(({ elementId }) => isWritable(field, elementId))) written.add(keyOf(field))
    return forms.flatMap(({ id, fields, steps }) => {
      const at = { file: context.bundle.formFiles[id] ?? id, place: { id, name: say(`表单 ${id}`, `Form ${id}`) } }
      if (steps.length === 0) return { ...at, ...unused }
      return fields.filter((field) => !written.has(keyOf(field))).map((field) => ({ ...at, ...neverWritten(field) }))
    })
  },
}

function fieldsIn(schema: LintContext['bundle']['forms'][string]): FormField[] {
  const fields = Array.isArray(schema.components) ? fieldsOf(schema as FormSchema) : null
  return fields?.ok ? fields.value : []
}

const keyOf = ({ path }: FormField) => path.join('.')

function isWritable({ component }: FormField, step: string): boolean {
  return rightAt(component, step) === 'write' && component.disabled !== true && component.readonly !== true
}

const unused: Fault = {
  message: say('没有环节用这份表单', 'No step uses this form'),
  cure: say('请在环节的“表单”里选它，或删去', 'Choose it in a step, or remove it'),
}

const neverWritten = (field: FormField): Fault => {
  const name = field.component.label ?? keyOf(field)
  return {
    message: say(`没有环节填写字段“${name}”，它一直是空的`, `No step writes the field "${name}", so it stays empty`),
    cure: say('请让一个环节可以填写它，或从表单中删去', 'Let a step write it, or remove it from the form'),
  }
}
