import { fieldsOf } from '@/domain/form/schema.ts'
import type { FormField, FormSchema } from '@/domain/form/schema.ts'
import type { Outcome } from '@/domain/process/process-model.ts'
import { readStep } from '@/processes/contract/read-step.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { formWords } from '../form-words.ts'
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
      return fields ? faultsOf(step, fields, context) : []
    }),
}

const faultsOf = (step: Element, fields: FormField[], context: LintContext): Fault[] => [
  ...choiceFaults(step, fields, context),
  ...factFaults(step, fields, context),
  ...photoFaults(step, fields, context),
]

function fieldsOfStep(step: Element, { bundle }: LintContext): FormField[] | null {
  const schema = bundle.forms[readStep(step).form]
  if (!schema || !Array.isArray(schema.components)) return null
  const fields = fieldsOf(schema as FormSchema)
  return fields.ok ? fields.value : null
}

function choiceFaults(element: Element, fields: FormField[], context: LintContext): Fault[] {
  const { outcomes, resultVariable, form } = readStep(element)
  const field = fields.find(({ component }) => component.key === resultVariable)
  if (!field) return []
  const choice = field.component.values
  if (field.path.length > 1 || field.shape !== 'single' || !Array.isArray(choice))
    return [noChoice(element, formWords(form, context), resultVariable)]
  const offered = (choice as { value?: unknown; label?: unknown }[]).map(({ value, label }) => ({
    code: String(value),
    text: typeof label === 'string' && label ? label : String(value),
  }))
  const missing = outcomes.filter(({ code }) => !offered.some((option) => option.code === code))
  const strange = offered.filter(({ code }) => !outcomes.some((outcome) => outcome.code === code))
  if (missing.length + strange.length === 0) return []
  return [differing(element, formWords(form, context), { missing, strange, offered })]
}

type Differing = Record<'missing' | 'strange' | 'offered', Outcome[]>

/** What the step has more than its form cannot be taken over from there: the form has to be told of it. */
function differing(element: Element, form: string, { missing, strange, offered }: Differing): Fault {
  const lacks = missing.length > 0 ? `环节有${listed(missing)}，表单没有` : ''
  const more = strange.length > 0 ? `表单有${listed(strange)}，环节没有` : ''
  const message = say(
    `表单「${form}」与环节的结果选项不一致：${[lacks, more].filter(Boolean).join('；')}`,
    `The outcomes in the form “${form}” and in the step differ: ${[...missing, ...strange].map(({ text, code }) => `${text} (${code})`).join(', ')}`,
  )
  if (missing.length > strange.length)
    return {
      element,
      message,
      cure: say(
        `请到「表单」里打开「${form}」，选中结果字段，按“改成环节里写的结果”`,
        `Open “${form}” under Forms, choose the field of the result and press “Take the outcomes of the step”`,
      ),
    }
  const renamed = missing.map(({ code }, index) => ({ from: code, to: strange[index] as Outcome }))
  return {
    element,
    message,
    cure: say(
      `请让环节用表单的结果：${listed(offered)}；或到「表单」里改成环节的`,
      `Let the step take those of the form: ${offered.map(({ text }) => text).join(', ')}; or change the form`,
    ),
    mend: { kind: 'outcomes', outcomes: offered, renamed },
  }
}

const listed = (outcomes: Outcome[]) => outcomes.map(({ code, text }) => `“${text}”（${code}）`).join('、')

/** The page leaves the result to a field of its name: were it no choice, nobody could choose. */
const noChoice = (element: Element, form: string, field: string): Fault => ({
  element,
  message: say(
    `表单「${form}」的“${field}”是环节的结果，却不是写明选项的单选或下拉`,
    `"${field}" in the form “${form}” is the step's result, but no radio or select with options of its own`,
  ),
  cure: say(
    '请改成单选（不放在带 path 的分组里），或删去：没有这个字段时，页面自己给出结果选项',
    'Make it a radio outside of groups with a path, or remove it: without it the page offers the outcomes itself',
  ),
})

function factFaults(element: Element, fields: FormField[], context: LintContext): Fault[] {
  const { facts, form: id } = readStep(element)
  const form = formWords(id, context)
  const missing = facts.filter((fact) => !fields.some(({ path }) => path.join('.') === fact))
  return missing.map((fact) => ({
    element,
    message: say(
      `表单「${form}」没有字段 ${fact}，无法交给流程`,
      `The form ${form} has no field ${fact} to hand to the flow`,
    ),
    cure: say(
      '请在表单中加入它，或从“带入流程的表单字段”中删去',
      'Add it to the form or remove it from the fields told to the flow',
    ),
  }))
}

function photoFaults(element: Element, fields: FormField[], context: LintContext): Fault[] {
  const { photos, form: id } = readStep(element)
  const form = formWords(id, context)
  const wanted = [...(photos.before > 0 ? ['photosBefore'] : []), ...(photos.after > 0 ? ['photosAfter'] : [])]
  const missing = wanted.filter((key) => !fields.some(({ path, shape }) => path.join('.') === key && shape === 'files'))
  return missing.map((key) => ({
    element,
    severity: 'warning',
    message: say(
      `环节要求照片，表单「${form}」却没有字段 ${key}`,
      `The step asks for photos, but the form “${form}” has no field ${key}`,
    ),
    cure: say(`请在表单中加入文件字段 ${key}`, `Add a file field ${key} to the form`),
  }))
}
