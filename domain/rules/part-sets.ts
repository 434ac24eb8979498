/** A part of what a table may be asked: per column, the atoms it consists of. */
export type Part = readonly ReadonlySet<number>[]

/** Gives what two parts have in common; null when that is nothing. */
export function common(one: Part, other: Part): Part | null {
  const shared: ReadonlySet<number>[] = []
  for (const [at, atoms] of one.entries()) {
    const both = new Set([...atoms].filter((atom) => other[at]?.has(atom)))
    if (both.size === 0) return null
    shared.push(both)
  }
  return shared
}

/** Says whether all of a part lies within another. */
export function isWithin(inner: Part, outer: Part): boolean {
  return inner.every((atoms, at) => {
    const held = outer[at]
    return held !== undefined && atoms.size <= held.size && [...atoms].every((atom) => held.has(atom))
  })
}
