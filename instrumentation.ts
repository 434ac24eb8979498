/** Runs once when the web server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePeers } = await import('./server/http/peer.ts')
  notePeers()
  const { getHub } = await import('./server/live/hub.ts')
  // A server waits for its open answers before it ends, and streams never end by themselves.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => getHub().endAll())
}
