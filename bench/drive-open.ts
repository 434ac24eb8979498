import type { ApiLoop } from './api-loop.ts'

/** New cases at a steady rate, however long each takes; gives how many were played to their end. */
export async function driveOpen(loop: ApiLoop, perSecond: number, seconds: number): Promise<number> {
  const running: Promise<void>[] = []
  const began = performance.now()
  for (let next = 0; next < perSecond * seconds; next++) {
    const wait = began + (next * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(loop.play())
  }
  await Promise.all(running)
  return running.length
}
