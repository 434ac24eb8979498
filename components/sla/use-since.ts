'use client'
import { useEffect, useState } from 'react'

const beatMs = 15_000

/** Milliseconds since the server read the clocks of this page; 0 in the first picture, so that both sides draw the same. */
export function useSince(reading: unknown): number {
  const [since, setSince] = useState({ reading, ms: 0 })
  useEffect(() => {
    const start = performance.now()
    const beat = setInterval(() => setSince({ reading, ms: performance.now() - start }), beatMs)
    return () => clearInterval(beat)
  }, [reading])
  return since.reading === reading ? since.ms : 0
}
