import type { PlainElement, PlainProperty } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import { same } from './contract-words.ts'
import { dmnProperties, dmnProperty } from './dmn-properties.ts'
import type { Node } from './flatten.ts'
import { plainTable } from './plain-table.ts'
import { plainText } from './plain-text.ts'
import type { UnitNames } from './spelling.ts'

const requirements = ['informationRequirement', 'knowledgeRequirement', 'authorityRequirement']

/** Names of units by code, and the steps of the flow that ask these rules. */
export type Surroundings = { units: UnitNames; usedAt: string[] }

/** Takes parsed definitions of rules; gives tables, columns and rows made comparable. */
export function plainDmn(definitions: Node, file: string, { units, usedAt }: Surroundings): PlainElement[] {
  const drawn = [...((definitions['drgElement'] ?? []) as Node[]), ...((definitions['artifact'] ?? []) as Node[])]
  const names = new Map(drawn.map((node) => [`#${node.id ?? ''}`, plainText(node['name'] ?? node.id)]))
  const standing = [definitions, ...drawn].map((node, index): PlainElement => {
    const id = node.id ?? node.$type
    const name = plainText(node['name'])
    const kind = kinds[node.$type] ?? both(node.$type, node.$type)
    const plain = dmnProperties(node, units)
    return {
      ...{ file, key: `${file}#${id}`, id, type: node.$type, name },
      ...{ where: both('', ''), own: both(`${kind.zh}「${name || id}」`, `${kind.en} “${name || id}”`), joint: 'of' },
      ...{ details: null, scope: null, shownAt: usedAt },
      identities: index === 0 ? [`dmn ${id}`, `dmn file ${name}`] : [`dmn ${id}`, `dmn ${node.$type} ${name}`],
      properties: index === 0 ? plain : { ...plain, id: dmnProperty('id', id), ...requirementsOf(node, names) },
    }
  })
  return [...standing, ...drawn.flatMap((decision) => plainTable(decision, file, { units, usedAt }))]
}

const kinds: Record<string, Words> = {
  'dmn:Definitions': both('规则文件', 'Rules'),
  'dmn:Decision': both('规则', 'Rules'),
  'dmn:InputData': both('输入数据', 'Input'),
  'dmn:BusinessKnowledgeModel': both('公式库', 'Knowledge model'),
  'dmn:KnowledgeSource': both('依据', 'Source'),
  'dmn:TextAnnotation': both('注释', 'Annotation'),
}

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
