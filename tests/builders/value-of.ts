import type { Result } from '@/domain/shared/result.ts'

/** What a service gave; a refusal nobody expected fails the test with its code and fields. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.error)}`)
}
