import type { z } from 'zod'
import { ok, refuse } from '@/domain/shared/result.ts'
import type { Result } from '@/domain/shared/result.ts'
import { findNul } from './find-nul.ts'

/** Takes the sort key of the last row of a page; gives an opaque cursor (base64url of JSON). */
export function encodeCursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/**
 * Takes a cursor as it came from outside and the shape of its key; gives the key, or null for the first page.
 * Refuses anything a list of ours did not give with `cursor.invalid`.
 */
export function decodeCursor<T>(cursor: string | null | undefined, shape: z.ZodType<T>): Result<T | null> {
  if (!cursor) return ok(null)
  try {
    const sent: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const parsed = shape.safeParse(sent)
    return parsed.success && !findNul(sent) ? ok(parsed.data) : refuse('cursor.invalid')
  } catch {
    return refuse('cursor.invalid')
  }
}

/** Takes one row more than the page holds; gives the page and the cursor of what follows, or null at the end. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => unknown,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null }
}
