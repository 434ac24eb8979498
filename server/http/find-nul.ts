/** The database holds no NUL, and nobody types one. Takes what was sent; gives where its first stands, null without any. */
export function findNul(sent: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof sent === 'string') return sent.includes('\0') ? path : null
  if (typeof sent !== 'object' || sent === null) return null
  for (const [key, value] of Object.entries(sent)) {
    if (key.includes('\0')) return path
    const found = findNul(value, [...path, key])
    if (found) return found
  }
  return null
}
