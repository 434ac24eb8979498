import { codeKindOf } from './code-book.ts'
import { splitList } from './read-test.ts'
import type { TestField, TestFields } from './test-row.ts'

/** Takes FEEL; gives the variables it reads, null when that cannot be told. */
export type VariablesIn = (feel: string) => string[] | null

type Column = {
  id: string
  label?: string
  name?: string
  typeRef?: string
  inputExpression?: { text?: string; typeRef?: string }
}

type Logic = {
  $type: string
  text?: string
  hitPolicy?: string
  aggregation?: string
  input?: readonly Column[]
  output?: readonly Column[]
}

/** A decision as a parser of DMN gives it. */
export type Decision = {
  id: string
  name?: string
  decisionLogic?: Logic
  variable?: { name?: string; typeRef?: string }
  informationRequirement?: readonly { requiredDecision?: { href: string } }[]
}

/**
 * Takes a decision and all of its file; gives what it is asked with, itself and through the decisions it asks, and what
 * it answers.
 */
export function testFields(decision: Decision, all: readonly Decision[], variablesIn: VariablesIn): TestFields {
  const inputs = new Map<string, TestField>()
  const answered = new Set<string>()
  const seen = new Set<Decision>()
  const visit = (asked: Decision) => {
    if (seen.has(asked)) return
    seen.add(asked)
    if (asked !== decision) answered.add(asked.variable?.name ?? asked.id)
    for (const { requiredDecision } of asked.informationRequirement ?? []) {
      const required = all.find(({ id }) => id === requiredDecision?.href.slice(1))
      if (required) visit(required)
    }
    for (const field of fieldsOf(asked, variablesIn)) if (!inputs.has(field.name)) inputs.set(field.name, field)
  }
  visit(decision)
  return { inputs: [...inputs.values()].filter(({ name }) => !answered.has(name)), results: resultsOf(decision) }
}

function fieldsOf({ decisionLogic }: Decision, variablesIn: VariablesIn): TestField[] {
  if (decisionLogic?.$type !== 'dmn:DecisionTable')
    return (variablesIn(decisionLogic?.text ?? '') ?? []).map((name) => fieldOf(name))
  return (decisionLogic.input ?? []).flatMap((column) => {
    const { text = '', typeRef = '' } = column.inputExpression ?? {}
    return (variablesIn(text) ?? []).map((name) =>
      name === text.trim() ? fieldOf(name, nameOf(column, name), typeRef) : fieldOf(name),
    )
  })
}

function resultsOf({ decisionLogic, name, id, variable }: Decision): TestField[] {
  const whole = { name: '', label: name?.trim() || id, type: variable?.typeRef ?? '', codes: null }
  if (decisionLogic?.$type !== 'dmn:DecisionTable') {
    const keys = contextKeys(decisionLogic?.text ?? '')
    return keys.length > 0 ? keys.map((key) => fieldOf(key)) : [whole]
  }
  const { output = [], hitPolicy = 'UNIQUE', aggregation } = decisionLogic
  const several = /^(COLLECT|RULE ORDER|OUTPUT ORDER)$/.test(hitPolicy) && !aggregation
  const [only] = output
  if (several) return [{ ...whole, type: '' }]
  if (output.length === 1 && only)
    return [
      {
        ...fieldOf(only.name ?? '', nameOf(only, only.name), aggregation ? 'number' : (only.typeRef ?? '')),
        name: '',
      },
    ]
  return output.map((column) => fieldOf(column.name ?? '', nameOf(column, column.name), column.typeRef))
}

const fieldOf = (name: string, label = name, type = ''): TestField => ({ name, label, type, codes: codeKindOf(name) })

/** The keys of a FEEL context `{ a: 1, b: 2 }`, none when the text is something else. */
function contextKeys(text: string): string[] {
  const inside = /^\s*\{([\s\S]*)\}\s*$/.exec(text)?.[1]
  const entries = inside === undefined ? [] : (splitList(inside) ?? [])
  return entries.flatMap((entry) => /^\s*(\w+)\s*:/.exec(entry)?.[1] ?? [])
}

/** The name a person knows a column by. */
export const nameOf = ({ label, id }: Pick<Column, 'label' | 'id'>, otherwise?: string) =>
  label?.trim() || otherwise?.trim() || id
