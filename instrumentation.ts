/** Runs once when the web server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { notePeers } = await import('./server/http/peer.ts')
  notePeers()
  const { env } = await import('./server/env.ts')
  if (env.YINGSHAO_DRILL) {
    const [{ followClock }, { db }] = await Promise.all([
      import('./server/drill/follow-clock.ts'),
      import('./server/db/client.ts'),
    ])
    await followClock(db)
  }
  const { getHub } = await import('./server/live/hub.ts')
  // A server waits for its open answers before it ends, and streams never end by themselves.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => getHub().endAll())
}
