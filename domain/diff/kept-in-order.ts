/**
 * Takes the earlier places of things in their present order; gives the largest set of them that kept their order
 * (longest increasing run), so that the fewest are said to have moved.
 */
export function keptInOrder(places: readonly number[]): Set<number> {
  const ends: number[] = []
  const previous: (number | null)[] = []
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? null) : null
    ends[low] = index
  }
  const kept = new Set<number>()
  for (let at: number | null = ends.at(-1) ?? null; at !== null; at = previous[at] ?? null) kept.add(places[at] ?? 0)
  return kept
}
