import type { Mend } from '@/domain/process/mend.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { isFeel, isUnaryTest } from '../feel-syntax.ts'
import { formWords } from '../form-words.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Expressions the engine cannot read stop the publication, or worse, a case. */
export const feelSyntax: LintRule = {
  id: 'feel-syntax',
  severity: 'error',
  check: (context) => [
    ...context.everything.flatMap(modelFaults),
    ...conditionFaults(context),
    ...decisionFaults(context),
    ...formFaults(context),
  ],
}

const cure = say(
  '请检查引号、括号和运算符；相等写一个 =',
  'Check quotes, brackets and operators; equality is a single =',
)

function unreadable(text: string): Pick<Fault, 'message' | 'cure'> {
  const short = text.length > 80 ? `${text.slice(0, 80)}…` : text
  return { message: say(`公式读不懂：${short}`, `The expression cannot be read: ${short}`), cure }
}

function modelFaults(element: Element): Fault[] {
  return expressionsIn(element)
    .filter((text) => !isFeel(text.slice(1)))
    .map((text) => ({ element, ...unreadable(text) }))
}

/** Everything on an element that begins with `=`. Task headers are texts to the engine, whatever they look like. */
function expressionsIn(element: Element): string[] {
  const owned = [
    element.extensionElements,
    element.conditionExpression,
    element.loopCharacteristics,
    ...(element.eventDefinitions ?? []),
  ]
  return owned.flatMap((part) => textsIn(part, new Set())).filter((text) => text.startsWith('='))
}

function textsIn(part: unknown, seen: Set<unknown>): string[] {
  if (typeof part === 'string') return [part]
  if (typeof part !== 'object' || part === null || seen.has(part)) return []
  seen.add(part)
  if (Array.isArray(part)) return part.flatMap((item) => textsIn(item, seen))
  const { $type } = part as { $type?: string }
  if ($type === 'zeebe:TaskHeaders' || $type === 'zeebe:Properties') return []
  return Object.entries(part).flatMap(([key, value]) => (key.startsWith('$') ? [] : textsIn(value, seen)))
}

/** A condition without `=` is a text to the engine, never true. */
function conditionFaults({ everything }: LintContext): Fault[] {
  return everything
    .filter(({ conditionExpression }) => conditionExpression?.body && !conditionExpression.body.startsWith('='))
    .map((element) => ({
      element,
      message: say(
        `条件不是公式：${element.conditionExpression?.body ?? ''}`,
        `The condition is no expression: ${element.conditionExpression?.body ?? ''}`,
      ),
      cure: say('公式以 = 开头，例如 =outcome = "done"', 'An expression begins with =, e.g. =outcome = "done"'),
      mend: withSign(element.conditionExpression?.body),
    }))
}

function withSign(body = ''): Mend | undefined {
  return isFeel(body) ? { kind: 'condition', body: `=${body}` } : undefined
}

function decisionFaults({ decisions }: LintContext): Fault[] {
  return decisions.flatMap(({ id, name, file, expressions, tests }) => {
    const faulty = [...expressions.filter((text) => !isFeel(text)), ...tests.filter((text) => !isUnaryTest(text))]
    return faulty.map((text) => ({ file, place: { id, name }, ...unreadable(text) }))
  })
}

function formFaults(context: LintContext): Fault[] {
  const { forms, formFiles } = context.bundle
  return Object.entries(forms).flatMap(([id, schema]) => {
    const texts = textsIn(schema, new Set()).filter(
      (text) => text.startsWith('=') && !isFeel(text.slice(1)) && !isUnaryTest(text.slice(1)),
    )
    return texts.map((text) => ({
      file: formFiles[id] ?? id,
      place: { id, name: formWords(id, context) },
      ...unreadable(text),
    }))
  })
}
