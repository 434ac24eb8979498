import type { PlainElement, PlainProperty } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import { same } from './contract-words.ts'
import { flatten, type Flattening, type Node } from './flatten.ts'
import { unitWords, type UnitNames } from './spelling.ts'

const rules: Flattening = {
  skip: new Set([
    ...['drgElement', 'artifact', 'dmnDI', 'exporter', 'exporterVersion', 'input', 'output', 'rule', 'annotation'],
    ...['informationRequirement', 'knowledgeRequirement', 'authorityRequirement', 'annotationsWidth'],
    ...['inputEntry', 'outputEntry', 'annotationEntry', 'width', 'modeler:width', 'camunda:width', 'biodi:width'],
  ]),
  inline: () => false,
  named: {},
}

/** Policies under which the order of rows decides; under the others each row stands for itself. Zeebe reads PRIORITY so too. */
const readFromAbove = new Set(['FIRST', 'RULE ORDER', 'PRIORITY', 'OUTPUT ORDER'])

const labels: Record<string, Words> = {
  id: both('编号', 'id'),
  name: both('名称', 'name'),
  namespace: both('命名空间', 'namespace'),
  description: both('说明', 'description'),
  question: both('问题', 'question'),
  allowedAnswers: both('可选答案', 'allowed answers'),
  label: both('列名', 'label'),
  typeRef: both('数据类型', 'data type'),
  'variable.name': both('结果变量', 'result variable'),
  'variable.typeRef': both('结果的数据类型', 'type of the result'),
  'decisionLogic.type': both('规则的写法', 'kind of logic'),
  'decisionLogic.hitPolicy': both('命中方式', 'hit policy'),
  'decisionLogic.aggregation': both('汇总方式', 'aggregation'),
  'decisionLogic.text': both('公式', 'expression'),
  'decisionLogic.expressionLanguage': both('公式语言', 'expression language'),
  'inputExpression.text': both('取值', 'input expression'),
  'inputExpression.typeRef': both('数据类型', 'data type'),
  'inputValues.text': both('可选值', 'allowed values'),
  'outputValues.text': both('可选值', 'allowed values'),
  'defaultOutputEntry.text': both('默认值', 'default'),
  'modeler:executionPlatform': both('引擎', 'engine'),
  'modeler:executionPlatformVersion': both('引擎版本', 'engine version'),
}

const requirements = ['informationRequirement', 'knowledgeRequirement', 'authorityRequirement']
type Logic = { input?: Node[]; output?: Node[]; rule?: Node[]; annotation?: Node[]; hitPolicy?: string }

/** Names of units by code, and the steps of the flow that ask these rules. */
export type Surroundings = { units: UnitNames; usedAt: string[] }

/** Takes parsed definitions of rules; gives tables, columns and rows made comparable. */
export function plainDmn(definitions: Node, file: string, { units, usedAt }: Surroundings): PlainElement[] {
  const drawn = [...((definitions['drgElement'] ?? []) as Node[]), ...((definitions['artifact'] ?? []) as Node[])]
  const names = new Map(drawn.map((node) => [`#${node.id ?? ''}`, String(node['name'] ?? node.id)]))
  const standing = [definitions, ...drawn].map((node, index): PlainElement => {
    const id = node.id ?? node.$type
    const name = String(node['name'] ?? '')
    const kind = kinds[node.$type] ?? both(node.$type, node.$type)
    const plain = propertiesOf(node, units)
    return {
      ...{ file, key: `${file}#${id}`, id, type: node.$type, name },
      ...{ where: both('', ''), own: both(`${kind.zh}「${name || id}」`, `${kind.en} “${name || id}”`), joint: 'of' },
      ...{ details: null, scope: null, shownAt: usedAt },
      identities: index === 0 ? [`dmn ${id}`, `dmn file ${name}`] : [`dmn ${id}`, `dmn ${node.$type} ${name}`],
      properties: index === 0 ? plain : { ...plain, id: property('id', id), ...requirementsOf(node, names) },
    }
  })
  return [...standing, ...drawn.flatMap((decision) => tableOf(decision, file, { units, usedAt }))]
}

const kinds: Record<string, Words> = {
  'dmn:Definitions': both('规则文件', 'Rules'),
  'dmn:Decision': both('规则', 'Rules'),
  'dmn:InputData': both('输入数据', 'Input'),
  'dmn:BusinessKnowledgeModel': both('公式库', 'Knowledge model'),
  'dmn:KnowledgeSource': both('依据', 'Source'),
  'dmn:TextAnnotation': both('注释', 'Annotation'),
}

function propertiesOf(node: Node, units: UnitNames): Record<string, PlainProperty> {
  return Object.fromEntries(
    [...flatten(node, rules)].flatMap(([path, { value, silent }]) =>
      value === ''
        ? []
        : [[path, { ...property(path, value), words: unitWords(value, units), ...(silent && { silent }) }]],
    ),
  )
}

const property = (path: string, value: string): PlainProperty => ({
  label: labels[path.replace(/^.*?(?=modeler:)/, '')] ?? both(`「${path}」`, `“${path}”`),
  value,
  words: same(value),
})

/** What a decision asks for, by what it asks: the order in the file has no meaning. */
function requirementsOf(node: Node, names: Map<string, string>): Record<string, PlainProperty> {
  const asked = requirements.flatMap((list) => ((node[list] ?? []) as Node[]).flatMap(hrefsOf))
  return Object.fromEntries(
    asked.map((href) => [
      `requires ${href}`,
      { label: both('依据', 'requirement'), value: href, words: same(`「${names.get(href) ?? href}」`) },
    ]),
  )
}

const hrefsOf = (requirement: Node) =>
  Object.values(requirement).flatMap((value) => {
    const { href } = (typeof value === 'object' && value !== null ? value : {}) as { href?: string }
    return href === undefined ? [] : [href]
  })

function tableOf(decision: Node, file: string, { units, usedAt }: Surroundings): PlainElement[] {
  const { input = [], output = [], annotation = [], rule = [], hitPolicy } = (decision['decisionLogic'] ?? {}) as Logic
  const table = String(decision['name'] ?? decision.id)
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
      identities: [...(node.id ? [`${kind} ${node.id}`] : []), `${kind} ${String(said ?? '')}`, `${kind} ${name}`],
      properties: propertiesOf(node, units),
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
          ...propertiesOf(node, units),
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

/** One cell a column, also where a row of a hand-made file has fewer. */
function cellsOf(rule: Node, [input, output, annotation]: [Node[], Node[], Node[]]): string[] {
  const entries = (list: string, columns: Node[]) =>
    columns.map((_column, at) => String(((rule[list] ?? []) as Node[])[at]?.['text'] ?? '').trim())
  return [...entries('inputEntry', input), ...entries('outputEntry', output), ...entries('annotationEntry', annotation)]
}

const isEmpty = (cell: string, isInput: boolean) => cell === '' || (isInput && cell === '-')

const columnName = (node: Node) => {
  const expression = node['inputExpression'] as Node | undefined
  return String(node['label'] ?? node['name'] ?? expression?.['text'] ?? node.id)
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
