export type BarClock = {
  startedAt: Date
  dueAt: Date
  warnAt: Date | null
  stoppedAt: Date | null
  stretches: readonly { kind: 'running' | 'held'; from: Date; to: Date | null }[]
}

export type BarPiece = { kind: 'green' | 'amber' | 'over' | 'pause' | 'left'; left: number; width: number; ms: number }

export type BarShape = { pieces: BarPiece[]; due: number; warn: number | null; now: number | null }

/** Room after the later of due and now, so that a lateness is seen as passing the line. */
const ROOM = 0.06

/**
 * Takes a clock and now; gives its bar: what has run (green, then amber, then over), what was held, what is left, and
 * where due and now lie. All in percent of the bar.
 */
export function clockBarShape(clock: BarClock, now: Date): BarShape {
  const start = clock.startedAt.getTime()
  const end = (clock.stoppedAt ?? now).getTime()
  const due = clock.dueAt.getTime()
  const warn = clock.warnAt?.getTime() ?? due
  const span = Math.max(due, end, start + 1) - start
  const percent = (at: number) => ((at - start) / (span * (1 + ROOM))) * 100
  const piece = (kind: BarPiece['kind'], from: number, to: number): BarPiece[] =>
    to > from ? [{ kind, left: percent(from), width: percent(to) - percent(from), ms: to - from }] : []
  const between = (kind: BarPiece['kind'], from: number, to: number, low: number, high: number) =>
    piece(kind, Math.max(from, low), Math.min(to, high))
  const gone = clock.stretches.flatMap(({ kind, from, to }) => {
    const begins = from.getTime()
    const ends = Math.min((to ?? new Date(end)).getTime(), end)
    if (kind === 'held') return piece('pause', begins, ends)
    return [
      ...between('green', begins, ends, start, Math.min(warn, due)),
      ...between('amber', begins, ends, Math.min(warn, due), due),
      ...between('over', begins, ends, due, Infinity),
    ]
  })
  const left = clock.stoppedAt ? [] : piece('left', end, due)
  return {
    pieces: [...gone, ...left],
    due: percent(due),
    warn: clock.warnAt ? percent(warn) : null,
    now: clock.stoppedAt ? null : percent(end),
  }
}
