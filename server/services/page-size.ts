const defaultSize = 50
const largestSize = 200

/** Takes the page size asked for; gives one the server is willing to serve (50 when nothing is said, at most 200). */
export function pageSize(asked: number | undefined): number {
  return Math.min(Math.max(Math.trunc(asked ?? defaultSize) || defaultSize, 1), largestSize)
}
