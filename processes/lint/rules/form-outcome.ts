import { fieldsOf } from '@/domain/form/schema.ts'
import type { FormField, FormSchema } from '@/domain/form/schema.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Step and form agree: the choice offers the step's outcomes, and the facts told to the engine are fields. */
export const formOutcome: LintRule = {
  id: 'form-outcome',
  severity: 'error',
  check: (context) =>
    context.steps.flatMap((step) => {
      const fields = fieldsOfStep(step, context)
      return fields ? [...choiceFaults(step, fields), ...factFaults(step, fields), ...photoFaults(step, fields)] : []
    }),
}

function fieldsOfStep(step: Element, { bundle }: LintContext): FormField[] | null {
  const schema = bundle.forms[readStep(step).form]
  if (!schema || !Array.isArray(schema.components)) return null
  const fields = fieldsOf(schema as FormSchema)
  return fields.ok ? fields.value : null
}

function choiceFaults(element: Element, fields: FormField[]): Fault[] {
  const { outcomes, resultVariable, form } = readStep(element)
  const choice = fields.find(({ path }) => path.join('.') === resultVariable)?.component.values
  if (!Array.isArray(choice)) return []
  const offered = choice.map((option) => String((option as { value?: unknown }).value))
  const missing = outcomes.map(({ code }) => code).filter((code) => !offered.includes(code))
  const strange = offered.filter((value) => !outcomes.some(({ code }) => code === value))
  if (missing.length + strange.length === 0) return []
  const list = [...missing, ...strange].join('、')
  return [
    {
      element,
      message: say(
        `表单 ${form} 的“${resultVariable}”与环节的结果选项不一致：${list}`,
        `"${resultVariable}" in the form ${form} differs from the step's outcomes: ${list}`,
      ),
      cure: say(
        `请让两处都是 ${outcomes.map(({ code }) => code).join('、')}`,
        `Make both ${outcomes.map(({ code }) => code).join(', ')}`,
      ),
    },
  ]
}

function factFaults(element: Element, fields: FormField[]): Fault[] {
  const { facts, form } = readStep(element)
  const missing = facts.filter((fact) => !fields.some(({ path }) => path.join('.') === fact))
  return missing.map((fact) => ({
    element,
    message: say(
      `表单 ${form} 没有字段 ${fact}，无法交给流程`,
      `The form ${form} has no field ${fact} to hand to the flow`,
    ),
    cure: say('请在表单中加入它，或从 facts 中删去', 'Add it to the form or remove it from facts'),
  }))
}

function photoFaults(element: Element, fields: FormField[]): Fault[] {
  const { photos, form } = readStep(element)
  const wanted = [...(photos.before > 0 ? ['photosBefore'] : []), ...(photos.after > 0 ? ['photosAfter'] : [])]
  const missing = wanted.filter((key) => !fields.some(({ path, shape }) => path.join('.') === key && shape === 'files'))
  return missing.map((key) => ({
    element,
    severity: 'warning',
    message: say(
      `环节要求照片，表单 ${form} 却没有字段 ${key}`,
      `The step asks for photos, but the form ${form} has no field ${key}`,
    ),
    cure: say(`请在表单中加入文件字段 ${key}`, `Add a file field ${key} to the form`),
  }))
}
