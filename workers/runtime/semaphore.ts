/** Bounds how many run at once; the others wait in line. */
export function createSemaphore(size: number): <T>(run: () => Promise<T>) => Promise<T> {
  let free = size
  const line: (() => void)[] = []
  return async (run) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => line.push(resolve))
    try {
      return await run()
    } finally {
      const next = line.shift()
      if (next) next()
      else free += 1
    }
  }
}
