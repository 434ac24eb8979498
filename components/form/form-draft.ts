/** What was written in a form but not sent yet, kept for this tab: a phone that reloads loses nothing. */
const nameOf = (key: string) => `form:${key}`

export function readDraft(key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? '{}')
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

export function keepDraft(key: string, values: Record<string, unknown>): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(values))
  } catch {
    // a full or forbidden store only means that there is no draft
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key))
  } catch {
    // there was none to drop
  }
}
