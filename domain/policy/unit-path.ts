/** Unit paths are the codes from the root joined by '/', e.g. `/yinghua/yingshao/street1/comm2/grid3/`. */
export const rootPath = '/'

/** Takes the codes from the root down; gives the unit path. */
export function joinUnitPath(codes: readonly string[]): string {
  return codes.length === 0 ? rootPath : `/${codes.join('/')}/`
}

/** Takes a unit path; gives the code of the unit it ends in, or null for the root. */
export function unitCodeOf(path: string): string | null {
  return path.split('/').at(-2) || null
}

/** Says whether `path` is `ancestor` itself or lies in its subtree. Paths end in '/', so a prefix is enough. */
export function isWithin(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor)
}

/** Takes unit paths; gives the deepest path all of them lie in, the root when they share nothing. */
export function commonPath(paths: readonly string[]): string {
  const [first = rootPath, ...others] = paths
  const codes = first.split('/').slice(1, -1)
  const shared = codes.findIndex(
    (_, at) => !others.every((path) => isWithin(path, joinUnitPath(codes.slice(0, at + 1)))),
  )
  return joinUnitPath(shared === -1 ? codes : codes.slice(0, shared))
}
