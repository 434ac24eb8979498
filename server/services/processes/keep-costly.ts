import { performance } from 'node:perf_hooks'

/** What comes faster is asked anew every time. */
const costlyMs = 1_000
/** A costly answer is given again for a hundred times as long as it took, and no longer than this. */
const longestMs = 600_000

type Kept<T> = { answer: Promise<T>; until: number }

/**
 * Gives a function that asks, and keeps answers that were costly for a while, by their key: who asks meanwhile, or while
 * one is on its way, shares it. A question that failed is not kept.
 */
export function keepCostly<T>(tell: () => number = () => performance.now()) {
  const kept = new Map<string, Kept<T>>()
  return (key: string, ask: () => Promise<T>): Promise<T> => {
    const began = tell()
    for (const [known, { until }] of kept) if (until <= began) kept.delete(known)
    const found = kept.get(key)
    if (found) return found.answer
    const entry: Kept<T> = { answer: ask(), until: Infinity }
    kept.set(key, entry)
    const settle = (until: number) => {
      entry.until = until
      if (until <= tell()) kept.delete(key)
    }
    entry.answer.then(
      () => {
        const cost = tell() - began
        settle(cost < costlyMs ? 0 : tell() + Math.min(longestMs, 100 * cost))
      },
      () => settle(0),
    )
    return entry.answer
  }
}
