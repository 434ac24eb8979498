import { plainText } from './plain-text.ts'

type Declared = {
  name: string
  isMany?: boolean
  isReference?: boolean
  isVirtual?: boolean
  default?: unknown
}

/** A node as the parsers give it, of any type and any namespace. */
export type Node = {
  $type: string
  $parent?: Node
  $descriptor?: { properties?: Declared[]; isGeneric?: boolean }
  $attrs?: Record<string, string>
  $children?: Node[]
  $body?: string
  id?: string
  [property: string]: unknown
}

/** A value as it is written, or the nodes it points at; silent when it is what leaving it out means. */
export type Flat = Map<string, { value: string; refersTo?: Node[]; silent?: boolean }>

export type Flattening = {
  /** properties told elsewhere: contained elements, drawing, copies of what another end says */
  skip: ReadonlySet<string>
  /** what is pointed at but has no place of its own: it is read where it is used */
  inline: (node: Node) => boolean
  /** lists whose members have a name; by the type that holds them */
  named: Record<string, { list: string; prefix: string; name: string; value: string }[]>
}

/**
 * Takes a node; gives everything it says as flat properties: attributes, texts, nested parts by their path, extensions
 * of namespaces nobody knows included. Nothing is left out but ids of nested parts, which mean nothing.
 */
export function flatten(node: Node, rules: Flattening): Flat {
  const flat: Flat = new Map()
  collect(node, '', rules, flat)
  return flat
}

function collect(node: Node, prefix: string, rules: Flattening, flat: Flat): void {
  if (node.$descriptor?.isGeneric) return collectUnknown(node, prefix, flat)
  const named = rules.named[node.$type] ?? []
  const owner = prefix.endsWith(`${node.$type}.`) ? prefix.slice(0, -node.$type.length - 1) : prefix
  for (const { list, prefix: name, name: key, value } of named)
    for (const member of (node[list] ?? []) as Node[])
      flat.set(`${owner}${name}.${plainText(member[key])}`, { value: plainText(member[value]) })
  for (const declared of node.$descriptor?.properties ?? []) {
    const local = declared.name.replace(/^(bpmn|dmn|di):/, '')
    if (declared.isVirtual || local === 'id' || rules.skip.has(local)) continue
    if (named.some(({ list }) => list === local)) continue
    const value = node[declared.name] ?? node[local]
    if (value === undefined || value === null) continue
    for (const [index, each] of [value].flat().entries()) {
      const path = `${prefix}${local}${declared.isMany === true && local !== 'values' ? `[${index}]` : ''}`
      put(each, declared, path, rules, flat)
    }
  }
  for (const [name, value] of Object.entries(node.$attrs ?? {}))
    if (!name.startsWith('xmlns') && !rules.skip.has(name)) flat.set(`${prefix}${name}`, { value })
}

function put(
  value: unknown,
  { isReference, default: meant }: Declared,
  path: string,
  rules: Flattening,
  flat: Flat,
): void {
  if (typeof value !== 'object' || value === null) {
    flat.set(path, { value: plainText(value), ...(value === meant && { silent: true }) })
    return
  }
  const node = value as Node
  if (isReference && !rules.inline(node)) {
    const list = path.replace(/\[\d+\]$/, '')
    const before = flat.get(list)?.refersTo ?? []
    const refersTo = [...before, node]
    flat.set(list, { value: refersTo.map(({ id }) => id ?? '').join(' '), refersTo })
    return
  }
  if (node.$type === 'bpmn:ExtensionElements' || node.$type === 'dmn:ExtensionElements') {
    const seen = new Map<string, number>()
    for (const extension of (node['values'] ?? []) as Node[]) {
      const count = seen.get(extension.$type) ?? 0
      seen.set(extension.$type, count + 1)
      collect(
        extension,
        `${path.replace(/extensionElements$/, '')}${extension.$type}${count ? `#${count}` : ''}.`,
        rules,
        flat,
      )
    }
    return
  }
  // with or without its type an expression is the same to the engine
  if (!/^bpmn:(Formal)?Expression$/.test(node.$type)) flat.set(`${path}.type`, { value: node.$type })
  collect(node, `${path}.`, rules, flat)
}

function collectUnknown(node: Node, prefix: string, flat: Flat): void {
  flat.set(`${prefix}type`, { value: node.$type })
  for (const [name, value] of Object.entries(node))
    if (!name.startsWith('$') && !name.startsWith('xmlns') && typeof value === 'string')
      flat.set(`${prefix}${name}`, { value })
  if (node.$body?.trim()) flat.set(`${prefix}text`, { value: plainText(node.$body) })
  for (const [index, child] of (node.$children ?? []).entries())
    collectUnknown(child, `${prefix}${child.$type}[${index}].`, flat)
}
