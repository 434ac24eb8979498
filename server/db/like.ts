/** Takes text from a person or a path; gives it with LIKE's own signs escaped, so that it matches only itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

/** Takes what somebody typed into a search field; gives the words to look for, or null when there are none. */
export function searchText(typed: string | null | undefined): string | null {
  const text = typed?.normalize('NFC').trim().slice(0, 100)
  return text ? escapeLike(text) : null
}
