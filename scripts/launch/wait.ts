import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks `condition` until it gives something truthy and hands that back; null after `timeoutMs`.
 * A condition that throws counts as not yet.
 */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  timeoutMs: number,
  everyMs = 100,
): Promise<T | null> {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await Promise.resolve()
      .then(condition)
      .catch(() => null)
    if (answer) return answer
    if (Date.now() >= end) return null
    await sleep(everyMs)
  }
}
