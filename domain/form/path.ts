type Tree = Record<string, unknown>

/** Takes data and a path; gives what stands there, or undefined. Inherited properties do not count. */
export function getAt(data: unknown, path: readonly string[]): unknown {
  let node = data
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined
    node = (node as Tree)[key]
  }
  return node
}

/** Takes data and a path; gives a copy in which the value stands there, or nothing stands there for undefined. */
export function setAt(data: Tree, path: readonly string[], value: unknown): Tree {
  const [key, ...rest] = path
  if (key === undefined) return data
  const inner = Object.hasOwn(data, key) ? data[key] : undefined
  const next = rest.length === 0 ? value : setAt(isTree(inner) ? inner : {}, rest, value)
  const { [key]: _previous, ...others } = data
  return next === undefined ? others : { ...others, [key]: next }
}

/** Takes data and the paths of fields; gives the paths of everything that belongs to no field. */
export function strangersIn(data: Tree, paths: readonly (readonly string[])[], prefix: string[] = []): string[] {
  return Object.keys(data).flatMap((key) => {
    const here = [...prefix, key]
    const below = paths.filter((path) => here.every((part, index) => path[index] === part))
    if (below.length === 0) return [here.join('.')]
    if (below.some((path) => path.length === here.length)) return []
    const inner = data[key]
    return isTree(inner) ? strangersIn(inner, paths, here) : [here.join('.')]
  })
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
