/** Waits; for back-off between tries, never to guess that something has happened. */
export const waitMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
