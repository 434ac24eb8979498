import { codeKindOf } from '@/domain/rules/code-book.ts'
import type { HitPolicy, RuleTable } from '@/domain/rules/rule-table.ts'
import { nameOf } from '@/domain/rules/test-fields.ts'
import type { RuleElement } from './dmn-modeler.ts'

/** Takes a decision; gives its table as plain cells, null when it has none. */
export function readTable({ decisionLogic }: RuleElement): RuleTable | null {
  if (decisionLogic?.$type !== 'dmn:DecisionTable') return null
  const { input = [], output = [], rule = [], hitPolicy } = decisionLogic
  return {
    policy: (hitPolicy ?? 'UNIQUE') as HitPolicy,
    inputs: input.map((column) => ({
      name: nameOf(column, column.inputExpression?.text),
      type: column.inputExpression?.typeRef ?? '',
      values: column.inputValues?.text ?? '',
      codes: codeKindOf(column.inputExpression?.text),
    })),
    outputs: output.map((column) => ({
      name: nameOf(column, column.name),
      type: column.typeRef ?? '',
      values: column.outputValues?.text ?? '',
      codes: codeKindOf(column.name),
    })),
    rules: rule.map(({ inputEntry = [], outputEntry = [], description = '' }) => ({
      tests: input.map((_column, at) => inputEntry[at]?.text ?? ''),
      results: output.map((_column, at) => outputEntry[at]?.text ?? ''),
      note: description,
    })),
  }
}
