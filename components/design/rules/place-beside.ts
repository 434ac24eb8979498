const [wide, high, gap] = [348, 420, 4]

type Place = { left: number; maxHeight: number } & ({ top: number } | { bottom: number })

/** Takes where a cell is drawn; gives where a box stands that belongs to it: below where there is room, else above. */
export function placeBeside({ left, top, bottom }: DOMRect): Place {
  const [below, above] = [innerHeight - bottom, top].map((room) => room - 2 * gap) as [number, number]
  const beside = { left: Math.max(gap, Math.min(left, innerWidth - wide - 2 * gap)) }
  return below >= high || below >= above
    ? { ...beside, top: bottom + gap, maxHeight: Math.min(high, below) }
    : { ...beside, bottom: innerHeight - top + gap, maxHeight: Math.min(high, above) }
}
