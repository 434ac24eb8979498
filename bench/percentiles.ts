export type Percentiles = { count: number; p50: number; p95: number; p99: number; max: number }

/** Takes durations in milliseconds; gives their nearest-rank percentiles, rounded. */
export function percentilesOf(durations: readonly number[]): Percentiles {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
