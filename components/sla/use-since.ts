'use client'
import { use, useEffect, useState } from 'react'
import { ClockSpeed } from '@/components/drill/clock-speed.ts'

const beatMs = 15_000

/**
 * Milliseconds of the clock since the server read the clocks of this page; 0 in the first picture, so that both sides
 * draw the same.
 */
export function useSince(reading: unknown): number {
  const speed = use(ClockSpeed)
  const [since, setSince] = useState({ reading, ms: 0 })
  useEffect(() => {
    const start = performance.now()
    const look = () => setSince({ reading, ms: (performance.now() - start) * speed })
    const beat = setInterval(look, Math.max(1000, beatMs / speed))
    return () => clearInterval(beat)
  }, [reading, speed])
  return since.reading === reading ? since.ms : 0
}
