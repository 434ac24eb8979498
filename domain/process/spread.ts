/** How long something takes: mean, the middle one, and what nine of ten stay below, in milliseconds. */
export type Spread = { mean: number; median: number; p90: number }

/** Takes durations; gives their spread as PostgreSQL's percentile_cont counts it, null for none. */
export function spreadOf(durations: readonly number[]): Spread | null {
  if (durations.length === 0) return null
  const sorted = durations.toSorted((a, b) => a - b)
  const mean = sorted.reduce((sum, ms) => sum + ms, 0) / sorted.length
  return { mean, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) }
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0]
  return low + (high - low) * (place - Math.floor(place))
}
