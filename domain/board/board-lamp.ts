/** Lamps as the board counts them, worst first; the numbers are how SQL orders them. */
export const boardLamps = ['red', 'amber', 'green', 'pause', 'none'] as const

export type BoardLamp = (typeof boardLamps)[number]

/** How many cases stand under each lamp. */
export type LampCounts = Record<BoardLamp, number>

export const noCases: LampCounts = { red: 0, amber: 0, green: 0, pause: 0, none: 0 }

/** Takes the counts of several groups; gives their sum. */
export function addCounts(counts: readonly LampCounts[]): LampCounts {
  return counts.reduce(
    (sum, one) => Object.fromEntries(boardLamps.map((lamp) => [lamp, sum[lamp] + one[lamp]])) as LampCounts,
    noCases,
  )
}

/** Takes counts; gives how many cases that is. */
export function totalOf(counts: LampCounts): number {
  return boardLamps.reduce((sum, lamp) => sum + counts[lamp], 0)
}
