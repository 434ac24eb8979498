type Point = { x: number; y: number }
type Size = { width: number; height: number }

/** px that stay free around what is new */
const room = 30

/**
 * Takes middles where something may stand, the best first, its size, what stands there and what suits; gives the first
 * free one that suits, else the first free one, else the first.
 */
export function freeSpot(
  spots: readonly [Point, ...Point[]],
  { width, height }: Size,
  taken: readonly (Point & Size)[],
  suits: (spot: Point) => boolean,
): Point {
  const free = spots.filter(({ x, y }) =>
    taken.every(
      (one) =>
        Math.abs(one.x + one.width / 2 - x) >= (one.width + width) / 2 + room ||
        Math.abs(one.y + one.height / 2 - y) >= (one.height + height) / 2 + room,
    ),
  )
  return free.find(suits) ?? free[0] ?? spots[0]
}
