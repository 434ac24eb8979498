import type { PlainElement, PlainProperty } from '@/domain/diff/plain-model.ts'
import type { Words } from '@/domain/shared/words.ts'
import { both } from '../catalogue/definition.ts'
import type { Element } from '../moddle/element.ts'
import { bpmnProperties } from './bpmn-properties.ts'
import { placedNodes } from './bpmn-nodes.ts'
import type { Node } from './flatten.ts'
import { ownWords } from './own-words.ts'
import type { Spelling } from './spelling.ts'

/** Takes parsed definitions, the name of their file and how codes are spelled; gives their elements made comparable. */
export function plainBpmn(definitions: Element, file: string, spelling: Spelling): PlainElement[] {
  const placed = placedNodes(definitions)
  const lanes = lanesOf(placed.map(({ node }) => node))
  const keys = new Set(placed.map(({ node }) => keyOf(node, file)))
  return placed.map(({ node, parent }) => {
    const element = node as unknown as Element
    const properties = pointingAt(keys, bpmnProperties(element, { file, spelling }))
    if (parent?.$type !== 'bpmn:Definitions' && parent) put(properties, 'parent', [parent], file)
    const lane = lanes.get(node)
    if (lane) put(properties, 'lane', [lane], file)
    const id = node.id ?? node.$type
    return {
      ...{ file, key: keyOf(node, file), id, type: node.$type, name: element.name?.trim() ?? '' },
      where: both('', ''),
      own: ownWords(element),
      joint: 'of',
      details: detailsOf(properties),
      scope: null,
      identities: [`${family(node)} ${id}`, ...(family(node) === 'bpmn' ? [] : [family(node)])],
      shownAt: isDrawn(node) ? [id] : [],
      properties,
    }
  })
}

/** What is pointed at but is no element of its own, the parts of a data association say, is compared by its id. */
function pointingAt(
  keys: ReadonlySet<string>,
  properties: Record<string, PlainProperty>,
): Record<string, PlainProperty> {
  const entries = Object.entries(properties).map(([name, { refersTo, ...rest }]): [string, PlainProperty] => [
    name,
    refersTo?.every((key) => keys.has(key)) ? { ...rest, refersTo } : rest,
  ])
  return Object.fromEntries(entries)
}

export const keyOf = (node: Node, file: string): string => `${file}#${node.id ?? node.$type}`

const isDrawn = ({ $type }: Node) => !['bpmn:Definitions', 'bpmn:Process', 'bpmn:Collaboration'].includes($type)

/** A file has one of these that runs, whatever its id; everything else goes by its id. */
function family(node: Node): string {
  if (node.$type === 'bpmn:Definitions') return 'file'
  return node.$type === 'bpmn:Process' && node['isExecutable'] === true ? 'executable' : 'bpmn'
}

function lanesOf(nodes: Node[]): Map<Node, Node> {
  const members = nodes.flatMap((lane) =>
    lane.$type === 'bpmn:Lane' ? ((lane['flowNodeRef'] ?? []) as Node[]).map((node) => [node, lane] as const) : [],
  )
  // of lanes in lanes the innermost comes last
  return new Map(members)
}

function put(properties: Record<string, PlainProperty>, name: 'parent' | 'lane', nodes: Node[], file: string): void {
  properties[name] = {
    label: name === 'lane' ? both('泳道', 'lane') : both('所在的流程', 'scope'),
    value: nodes.map(({ id }) => id ?? '').join(' '),
    words: joined(nodes.map((node) => ownWords(node as unknown as Element))),
    refersTo: nodes.map((node) => keyOf(node, file)),
    place: true,
  }
}

/** What is worth saying of a step in the sentence that it came: who, how long, when. */
function detailsOf(properties: Record<string, PlainProperty>): Words | null {
  const told = ['header.role', 'limit', 'property.at'].flatMap((key) => properties[key]?.words ?? [])
  if (told.length === 0) return null
  const { zh, en } = joined(told)
  return both(`（${zh}）`, ` (${en})`)
}

const joined = (words: Words[]): Words =>
  both(words.map(({ zh }) => zh).join('，'), words.map(({ en }) => en).join(', '))
