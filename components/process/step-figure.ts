export type Spread = { mean: number; median: number; p90: number }

/** What a step did within a span, as `getFigures` counts it; durations in milliseconds. */
export type StepFigure = {
  elementId: string
  name: string
  open: number
  late: number
  passages: number
  natural: Spread | null
  clock: (Spread & { count: number; workdayMs: number | null }) | null
  alarms: number
  returns: number
  rework: number
  incidents: number
}

export const countColumns = ['alarms', 'returns', 'rework', 'incidents'] as const
