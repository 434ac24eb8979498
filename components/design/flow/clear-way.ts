type Point = { x: number; y: number }
type Box = Point & { width: number; height: number }

/** px between a line and the shapes beside it */
const beside = 20
/** px around a shape in which a line counts as going through it */
const margin = 12

/** What a line costs besides its length, in px: a bend, a shape it goes through, a line it lies on or crosses. */
const costs = { bend: 25, shape: 5000, on: 300, across: 30 }

/**
 * Takes a flow as it is drawn, or nothing, the shapes it leads from and to, and what else is drawn; gives its bends so that it goes
 * through as few shapes as can be: as it is, below or above the others.
 */
export function clearWay(
  drawn: readonly Point[],
  from: Box,
  to: Box,
  shapes: readonly Box[],
  lines: readonly (readonly Point[])[],
): Point[] {
  const [taken, others] = [shapes.map(grown), lines.flatMap(boxesOf)]
  const cost = (way: readonly Point[]) => costOf(way, taken, others)
  const ways = [[...drawn], ...waysBetween(from, to, shapes)].filter((way) => way.length > 1)
  const rated = ways.map((way) => ({ way, cost: cost(way) }))
  return rated.reduce((best, one) => (one.cost < best.cost ? one : best)).way
}

/** Says whether a line goes through one of the shapes. */
export function goesThrough(way: readonly Point[], shapes: readonly Box[]): boolean {
  return shapes.some((shape) => boxesOf(way).some((stretch) => meet(stretch, grown(shape))))
}

/** All ways that leave above, below or behind a shape, run along one line and come to the other from any side. */
function waysBetween(from: Box, to: Box, shapes: readonly Box[]): Point[][] {
  const [out, into] = [sidesOf(from), sidesOf(to)]
  const heights = new Set([out.mid.y, into.mid.y, ...[from, to, ...shapes].flatMap(besideOf)])
  return [...heights].flatMap((y) => {
    const exits = [
      ...(y >= out.bottom + beside ? [[{ x: out.mid.x, y: out.bottom }]] : []),
      ...(y <= out.top - beside ? [[{ x: out.mid.x, y: out.top }]] : []),
      [
        { x: out.right, y: out.mid.y },
        { x: out.right + beside, y: out.mid.y },
      ],
    ]
    const entries = [
      ...(y >= into.bottom + beside ? [[{ x: into.mid.x, y: into.bottom }]] : []),
      ...(y <= into.top - beside ? [[{ x: into.mid.x, y: into.top }]] : []),
      [
        { x: into.left - beside, y: into.mid.y },
        { x: into.left, y: into.mid.y },
      ],
    ]
    return exits.flatMap((exit) => entries.map((entry) => joined(exit, entry, y)))
  })
}

function joined(exit: Point[], entry: Point[], y: number): Point[] {
  const [turn, come] = [exit.at(-1), entry[0]]
  if (!turn || !come) return []
  const way = [...exit, { x: turn.x, y }, { x: come.x, y }, ...entry]
  const apart = way.filter((point, index) => point.x !== way[index - 1]?.x || point.y !== way[index - 1]?.y)
  // of points in one line the ends are enough
  return apart.filter((point, index) => {
    const [before, after] = [apart[index - 1], apart[index + 1]]
    const inLine =
      before &&
      after &&
      ((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
    return !inLine
  })
}

const besideOf = ({ y, height }: Box) => [y - beside, y + height + beside]

const sidesOf = ({ x, y, width, height }: Box) => ({
  ...{ left: x, right: x + width, top: y, bottom: y + height },
  mid: { x: x + width / 2, y: y + height / 2 },
})

function costOf(way: readonly Point[], shapes: readonly Box[], others: readonly Box[]): number {
  const stretches = boxesOf(way)
  const length = stretches.reduce((sum, { width, height }) => sum + width + height, 0)
  const through = shapes.filter((shape) => stretches.some((stretch) => meet(stretch, shape))).length
  const met = stretches.flatMap((one) => others.filter((other) => meet(one, other)).map((other) => liesOn(one, other)))
  const on = met.filter(Boolean).length
  return (
    length +
    costs.bend * Math.max(0, way.length - 2) +
    costs.shape * through +
    costs.on * on +
    costs.across * (met.length - on)
  )
}

/** The stretches of a line, each as the box around it. */
const boxesOf = (way: readonly Point[]): Box[] =>
  way.slice(1).map((to, index) => {
    const from = way[index] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }
  })

const grown = ({ x, y, width, height }: Box): Box => ({
  ...{ x: x - margin, y: y - margin },
  ...{ width: width + 2 * margin, height: height + 2 * margin },
})

const meet = (one: Box, other: Box) =>
  one.x <= other.x + other.width &&
  other.x <= one.x + one.width &&
  one.y <= other.y + other.height &&
  other.y <= one.y + one.height

const liesOn = (one: Box, other: Box) => (one.width === 0) === (other.width === 0)
