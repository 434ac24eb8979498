/** More versions than are in use at once, those of trials included. */
const most = 300

/**
 * Gives a function that reads what never changes, such as a published version, once: the answer is kept under its key
 * as long as it is among the last ones asked for. Nothing found (null) and what failed is read anew.
 */
export function keepRecent<T>(room = most) {
  const kept = new Map<string, T>()
  return async (key: string, read: () => Promise<T> | T): Promise<T> => {
    const known = kept.get(key) ?? (await read())
    if (known === null || known === undefined) return known
    // the youngest stands last
    kept.delete(key)
    kept.set(key, known)
    const [oldest] = kept.keys()
    if (kept.size > room && oldest !== undefined) kept.delete(oldest)
    return known
  }
}
