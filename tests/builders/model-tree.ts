import { parseBpmn } from '@/processes/contract/moddle/parse-bpmn.ts'

type Node = Record<string, unknown> & {
  $type?: string
  $attrs?: Record<string, unknown>
  $descriptor?: {
    properties?: { name: string; ns?: { localName: string }; isReference?: boolean; default?: unknown }[]
  }
}

/**
 * Left out: ways back up, the nodes' copies of what flows say, what only says that a process may run, and where a label
 * stands, which bpmn.io writes down for labels that stood nowhere.
 */
const unsaid = new Set(['$parent', 'di', 'isExecutable', 'incoming', 'outgoing'])

/**
 * Takes the text of a model; gives all it says as a plain tree: types, attributes, unknown extensions and texts,
 * references by id, what has an id in the order of the ids. With `drawing: false` without the drawing.
 */
export async function modelTree(text: string, { drawing = true } = {}): Promise<unknown> {
  const { definitions } = await parseBpmn(text)
  const tree = plain(definitions) as Record<string, unknown>
  if (!drawing) delete tree['diagrams']
  return tree
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return inOrder(value).map(plain)
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  const references = new Set(
    (node.$descriptor?.properties ?? []).flatMap(({ ns, isReference }) => (isReference && ns ? [ns.localName] : [])),
  )
  const defaults = new Map(
    (node.$descriptor?.properties ?? []).flatMap(({ ns, default: usual }) =>
      ns ? [[ns.localName, usual] as const] : [],
    ),
  )
  const said = Object.entries(node).flatMap(([key, each]): [string, unknown][] => {
    if (unsaid.has(key) || each === undefined || isPlaceOfLabel(node, key, each)) return []
    // a default says the same whether it is written out or not
    if (defaults.has(key) && defaults.get(key) === each) return []
    return [[key, references.has(key) ? idsOf(each) : plain(each)]]
  })
  return { type: node.$type, ...Object.fromEntries(said), attributes: attributesOf(node.$attrs) }
}

function isPlaceOfLabel({ $type }: Node, key: string, value: unknown): boolean {
  if ($type === 'bpmndi:BPMNLabel') return key === 'bounds' || key === 'id'
  if (key !== 'label' || !$type?.startsWith('bpmndi:')) return false
  const said = plain(value) as { attributes: object }
  return Object.keys(said).length === 3 && Object.keys(said.attributes).length === 0
}

/** In which order elements and their shapes stand in a file says nothing. */
function inOrder(list: unknown[]): unknown[] {
  const ids = list.map((each) => (each as { id?: string } | null)?.id)
  if (ids.some((id) => id === undefined)) return list
  return list.toSorted((one, other) => ((one as { id: string }).id < (other as { id: string }).id ? -1 : 1))
}

/** Namespaces are declared wherever a tool likes to; only what they are used for is said. */
function attributesOf(attributes: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !/^xmlns(:|$)/.test(name)))
}

function idsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsOf).sort()
  return (value as { id?: string } | null)?.id ?? value
}
