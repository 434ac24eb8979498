import type { Position, Ring } from '../../../domain/grid/geometry.ts'

/** Takes closed rings that share their borders point by point; gives the outline of them all together, closed. */
export function dissolve(rings: readonly Ring[]): Ring {
  const open = new Map<string, Position>()
  for (const ring of rings) {
    for (const [index, from] of ring.slice(0, -1).entries()) addEdge(open, from, ring[index + 1] as Position)
  }
  const next = new Map([...open].map(([edge, to]) => [edge.split('>')[0] as string, to]))
  const outline: Position[] = []
  let point = next.values().next().value as Position
  for (let count = 0; count < next.size; count++) {
    outline.push(point)
    point = next.get(keyOf(point)) as Position
  }
  if (keyOf(point) !== keyOf(outline[0] as Position)) throw new Error('the rings do not make one area')
  return [...outline, outline[0] as Position]
}

/** An edge that a neighbour runs the other way is inside, and both vanish. */
function addEdge(open: Map<string, Position>, from: Position, to: Position): void {
  const opposite = `${keyOf(to)}>${keyOf(from)}`
  if (!open.delete(opposite)) open.set(`${keyOf(from)}>${keyOf(to)}`, to)
}

const keyOf = (position: Position) => position.join(',')
