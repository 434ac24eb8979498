import type { DrawnPart, PlainElement } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import { same } from './contract-words.ts'
import { dmnProperties } from './dmn-properties.ts'
import type { Node } from './flatten.ts'
import type { Surroundings } from './plain-dmn.ts'
import { plainText } from './plain-text.ts'
import { unitWords, type UnitNames } from './spelling.ts'

/** Policies under which the order of rows decides; under the others each row stands for itself. Zeebe reads PRIORITY so too. */
const readFromAbove = new Set(['FIRST', 'RULE ORDER', 'PRIORITY', 'OUTPUT ORDER'])

type Logic = { input?: Node[]; output?: Node[]; rule?: Node[]; annotation?: Node[]; hitPolicy?: string }

/** Takes a decision; gives the columns and rows of its table, none when it is an expression. */
export function plainTable(decision: Node, file: string, { units, usedAt }: Surroundings): PlainElement[] {
  const { input = [], output = [], annotation = [], rule = [], hitPolicy } = (decision['decisionLogic'] ?? {}) as Logic
  const table = plainText(decision['name'] ?? decision.id)
  const [scope, ordered] = [`${file}#${decision.id ?? ''}`, readFromAbove.has(hitPolicy ?? 'UNIQUE')]
  const where = both(`规则「${table}」`, `Rules “${table}”, `)
  const common = { file, where, joint: 'in' as const, scope, shownAt: usedAt }
  const rows = rule.map((node) => ({ node, cells: cellsOf(node, [input, output, annotation]) }))
  const columns = [...input, ...output, ...annotation].map((node, index): PlainElement => {
    const name = columnName(node)
    const isInput = index < input.length
    const kind = isInput ? 'in' : index < input.length + output.length ? 'out' : 'note'
    const filled = rows.filter(({ cells }) => !isEmpty(cells[index] ?? '', isInput)).length
    const said = isInput ? (node['inputExpression'] as Node | undefined)?.['text'] : node['name']
    return {
      ...{ ...common, key: `${scope}/${kind}${index}`, id: node.id ?? name, type: node.$type, name },
      own: isInput ? both(`条件列「${name}」`, `condition “${name}”`) : both(`结果列「${name}」`, `result “${name}”`),
      details: both(`（${filled} 行填了内容）`, ` (${filled} rows filled)`),
      identities: [...(node.id ? [`${kind} ${node.id}`] : []), `${kind} ${plainText(said)}`, `${kind} ${name}`],
      properties: dmnProperties(node, units),
    }
  })
  return [
    ...columns,
    ...rows.map(({ node, cells }, index): PlainElement => {
      const spot = both(`第 ${index + 1} 行`, `row ${index + 1}`)
      return {
        ...{ ...common, key: `${scope}/row${index}`, id: node.id ?? '', type: node.$type, name: spot.zh },
        ...{ own: spot, spot, ordered, identities: [], byContent: true },
        details: rowWords(cells, columns, units),
        properties: {
          ...dmnProperties(node, units),
          ...Object.fromEntries(
            columns.flatMap((column, at) => {
              const [cell, label] = [cells[at] ?? '', same(column.name)]
              const value = at < input.length && cell === '' ? '-' : cell
              return [[`cell.${column.id || at}`, { label, value, words: cellWords(value, units), under: column.key }]]
            }),
          ),
        },
      }
    }),
  ]
}

/** Takes a decision; gives how wide its columns are drawn, by the keys they have. */
export function columnLooks(decision: Node, file: string): Record<string, DrawnPart> {
  const { input = [], output = [] } = (decision['decisionLogic'] ?? {}) as Logic
  const looks = (columns: Node[], kind: 'in' | 'out', before: number) =>
    columns.flatMap((node, at) => {
      const width = plainText(node['width']) || plainText(node.$attrs?.['modeler:width'])
      return width === '' ? [] : [[`${file}#${decision.id ?? ''}/${kind}${before + at}`, { look: width }] as const]
    })
  return Object.fromEntries([...looks(input, 'in', 0), ...looks(output, 'out', input.length)])
}

/** One cell a column, also where a row of a hand-made file has fewer. */
function cellsOf(rule: Node, [input, output, annotation]: [Node[], Node[], Node[]]): string[] {
  const entries = (list: string, columns: Node[]) =>
    columns.map((_column, at) => plainText(((rule[list] ?? []) as Node[])[at]?.['text']))
  return [...entries('inputEntry', input), ...entries('outputEntry', output), ...entries('annotationEntry', annotation)]
}

const isEmpty = (cell: string, isInput: boolean) => cell === '' || (isInput && cell === '-')

const columnName = (node: Node) => {
  const expression = node['inputExpression'] as Node | undefined
  return plainText(node['label'] ?? node['name'] ?? expression?.['text'] ?? node.id)
}

const cellWords = (cell: string, units: UnitNames): Words => {
  if (cell === '-') return both('（不限）', '(any)')
  return cell === '' ? both('（空）', '(empty)') : unitWords(cell, units)
}

function rowWords(cells: string[], columns: PlainElement[], units: UnitNames): Words | null {
  const said = columns.flatMap(({ name }, at) => {
    const cell = cells[at] ?? ''
    return cell === '' || cell === '-' ? [] : [`${name} ${unitWords(cell, units).zh}`]
  })
  return said.length > 0 ? both(`：${said.join('，')}`, `: ${said.join(', ')}`) : null
}
