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
  const { endStreamsWithServer } = await import('./server/live/end-with-server.ts')
  endStreamsWithServer()
}
