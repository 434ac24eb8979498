import type { Mend } from '@/domain/process/mend.ts'
import { parseOutcomes } from '@/domain/process/parse-outcomes.ts'
import { code } from '@/processes/contract/header-values.ts'
import { headersOf } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Severity, Text } from '../finding.ts'
import { chooseForm, freeClock } from '../mends.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'
import { isStepHeader } from '../step-header-names.ts'

const required: [key: string, name: Text, severity: Severity][] = [
  ['role', say('角色', 'role'), 'error'],
  ['status', say('案件状态', 'status'), 'error'],
  ['form', say('表单', 'form'), 'error'],
  // the id of the step stands in for it; events on its border need a name
  ['clock', say('时钟名', 'clock'), 'warning'],
  ['outcomes', say('结果选项', 'outcomes'), 'error'],
]

const nameOf = (key: string): Text =>
  required.find(([name]) => name === key)?.[1] ?? say('结果变量', 'variable of the result')

/** A human step says who does it, what the case is called meanwhile, what is filled in and how it may end. */
export const stepHeaders: LintRule = {
  id: 'step-headers',
  severity: 'error',
  check: (context) =>
    context.steps.flatMap((step) => [...missing(step, context), ...malformed(step), ...unknown(step)]),
}

function missing(element: Element, { nodes, bundle }: LintContext): Fault[] {
  const headers = headersOf(element)
  const mends: Record<string, Mend | undefined> = {
    form: chooseForm(bundle),
    clock: { kind: 'header', key: 'clock', value: freeClock(element, nodes) },
  }
  return required
    .filter(([key]) => headers[key] === undefined)
    .map(([key, name, severity]) => ({
      element,
      severity,
      message: say(`人工环节没有写${name.zh}`, `The human step has no ${name.en}`),
      cure: say(`请在“人工环节”模板中填写${name.zh}`, `Fill in the ${name.en} in the template "human step"`),
      mend: mends[key],
    }))
}

function malformed(element: Element): Fault[] {
  const headers = headersOf(element)
  const fault = (key: string, cure: Text): Fault => ({
    element,
    message: say(
      `${nameOf(key).zh}的写法不对：“${headers[key] ?? ''}”`,
      `The ${nameOf(key).en} is malformed: "${headers[key] ?? ''}"`,
    ),
    cure,
  })
  const codes = ['role', 'status', 'form'].filter(
    (key) => headers[key] !== undefined && !code.safeParse(headers[key]).success,
  )
  const letters = say(
    '请写字母开头的编号；这里不能写公式',
    'Write a code that begins with a letter; expressions do not work here',
  )
  const names = ['clock', 'resultVariable'].filter(
    (key) => headers[key] !== undefined && !/^[a-zA-Z]\w*$/.test(headers[key] ?? ''),
  )
  const short = say(
    '请写字母开头、只含字母、数字和下划线的名称',
    'Write a name of letters, digits and underscores that begins with a letter',
  )
  const outcomes = headers.outcomes !== undefined && parseOutcomes(headers.outcomes) === null
  return [
    ...codes.map((key) => fault(key, letters)),
    ...names.map((key) => fault(key, short)),
    ...(outcomes
      ? [fault('outcomes', say('请写成 done=处置完成; return=退单', 'Write it as done=处置完成; return=退单'))]
      : []),
  ]
}

function unknown(element: Element): Fault[] {
  const strangers = Object.keys(headersOf(element)).filter((key) => !isStepHeader(key))
  return strangers.map((key) => ({
    element,
    severity: 'warning',
    message: say(
      `人工环节不认识参数 ${key}，它不起作用`,
      `A human step does not know the header ${key}; it has no effect`,
    ),
    cure: say('请删去它，或按模板改正名称', 'Remove it, or correct its name after the template'),
    mend: { kind: 'header', key, value: null },
  }))
}
