/** Takes a name and those there are; gives the one it was most likely meant to be, at most two keystrokes away. */
export function nearName(name: string, known: Iterable<string>): string | undefined {
  const allowed = name.length > 4 ? 2 : 1
  const near = [...known].map((other) => ({ other, steps: keystrokes(name.toLowerCase(), other.toLowerCase()) }))
  return near.filter(({ steps }) => steps <= allowed).toSorted((a, b) => a.steps - b.steps)[0]?.other
}

/** Insertions, deletions and replacements from one word to the other; two letters that swapped places are one. */
function keystrokes(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    rows.push(line)
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      line[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      )
    }
  }
  return at(from.length, to.length)
}
