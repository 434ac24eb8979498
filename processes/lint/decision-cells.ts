import type { DmnElement } from '@/processes/contract/moddle/parse-dmn.ts'
import type { DecisionCell } from './rule.ts'
import { namesRead } from './names-read.ts'

type Column = { label?: string; name?: string; inputExpression?: { text?: string } }
type Row = { inputEntry?: { text?: string }[]; outputEntry?: { text?: string }[] }
type Table = { input?: readonly Column[]; output?: readonly Column[]; rule?: readonly Row[] }

const tableOf = ({ decisionLogic }: DmnElement): Table | null =>
  decisionLogic?.$type === 'dmn:DecisionTable' ? decisionLogic : null

/** Takes a decision; gives the cells of its table, none where it has no table. */
export function cellsOf(decision: DmnElement): DecisionCell[] {
  const { input = [], output = [], rule = [] } = tableOf(decision) ?? {}
  return rule.flatMap(({ inputEntry = [], outputEntry = [] }, index) => [
    ...inputEntry.map(({ text = '' }, at): DecisionCell => {
      const column = input[at]?.label || input[at]?.inputExpression?.text || String(at + 1)
      return { row: index + 1, column, kind: 'test', text }
    }),
    ...outputEntry.map(({ text = '' }, at): DecisionCell => {
      const name = output[at]?.name ?? decision.variable?.name ?? decision.id
      return { row: index + 1, column: output[at]?.label || name, output: name, kind: 'expression', text }
    }),
  ])
}

/** Takes a DMN file and one of its decisions; gives the names its cells may use: what the file gives, what its table asks for. */
export function namesKnownIn({ drgElement = [] }: DmnElement, decision: DmnElement): string[] {
  const given = drgElement.flatMap(({ id, name, variable }) => [id, name, variable?.name])
  const asked = (tableOf(decision)?.input ?? []).flatMap(({ inputExpression }) =>
    namesRead(inputExpression?.text ?? '', 'expression'),
  )
  return [...given, ...asked].filter((name) => name !== undefined)
}
