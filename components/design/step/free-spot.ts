type Point = { x: number; y: number }
type Size = { width: number; height: number }

/** px that stay free around what is new */
const room = 30
const stride = 20
const most = 200

/** Takes the middle where something is wanted, its size and what stands there; gives the next free middle below. */
export function freeSpot({ x, y }: Point, { width, height }: Size, taken: readonly (Point & Size)[]): Point {
  for (let tries = 0; tries < most; tries++) {
    const middle = y + tries * stride
    const meets = taken.some(
      (one) =>
        Math.abs(one.x + one.width / 2 - x) < (one.width + width) / 2 + room &&
        Math.abs(one.y + one.height / 2 - middle) < (one.height + height) / 2 + room,
    )
    if (!meets) return { x, y: middle }
  }
  return { x, y }
}
