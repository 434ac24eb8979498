import { fieldsOf } from '@/domain/form/schema.ts'
import type { FormField, FormSchema } from '@/domain/form/schema.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/**
 * Step and form agree: the facts told to the engine are fields, and a field named like the result is a choice of the
 * step's outcomes. A form without such a field is right too: the page then offers the outcomes itself.
 */
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
  const field = fields.find(({ component }) => component.key === resultVariable)
  if (!field) return []
  const choice = field.component.values
  if (field.path.length > 1 || field.shape !== 'single' || !Array.isArray(choice))
    return [noChoice(element, form, resultVariable)]
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

/** The page leaves the result to a field of its name: were it no choice, nobody could choose. */
const noChoice = (element: Element, form: string, field: string): Fault => ({
  element,
  message: say(
    `表单 ${form} 的“${field}”是环节的结果，却不是写明选项的单选或下拉`,
    `"${field}" in the form ${form} is the step's result, but no radio or select with options of its own`,
  ),
  cure: say(
    '请改成单选（不放在带 path 的分组里），或删去：没有这个字段时，页面自己给出结果选项',
    'Make it a radio outside of groups with a path, or remove it: without it the page offers the outcomes itself',
  ),
})

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
