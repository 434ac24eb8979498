const year = 365 * 24 * 3600

/** Keeps a choice of this browser where the server reads it with the next page. */
export function keepChoice(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`
}
