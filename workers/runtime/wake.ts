/** A bell that loops wait on: rung by notifications of the database, or by themselves after a time. */
export type Wake = { ring(): void; wait(ms: number, signal: AbortSignal): Promise<void> }

/** Makes a bell; a ring while nobody waits is remembered once. */
export function createWake(): Wake {
  let rung = false
  let release: (() => void) | undefined
  return {
    ring() {
      rung = true
      release?.()
    },
    async wait(ms, signal) {
      if (!rung && !signal.aborted)
        await new Promise<void>((resolve) => {
          const done = () => {
            clearTimeout(timer)
            signal.removeEventListener('abort', done)
            release = undefined
            resolve()
          }
          const timer = setTimeout(done, ms)
          signal.addEventListener('abort', done, { once: true })
          release = done
        })
      rung = false
    },
  }
}
