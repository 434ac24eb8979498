import { waitUntil } from '@/scripts/launch/wait.ts'

/**
 * Waits until `condition` gives something truthy and hands that back; fails naming `what` after `timeoutMs`.
 * The one way a test waits: never for a time, always for a condition.
 */
export async function waitFor<T>(
  what: string,
  condition: () => T | Promise<T>,
  timeoutMs = 15_000,
): Promise<NonNullable<T>> {
  let last: unknown
  const remember = async () => {
    try {
      return await condition()
    } catch (error) {
      last = error
      throw error
    }
  }
  const answer = await waitUntil(remember, timeoutMs, 50)
  if (answer) return answer
  throw new Error(`waited ${timeoutMs / 1000} s in vain for: ${what}`, { cause: last })
}
