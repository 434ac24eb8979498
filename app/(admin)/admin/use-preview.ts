'use client'
import { useEffect, useState } from 'react'
import { callApi } from '@/app/client/call-api.ts'
import type { MovingRow, MovingTotals } from '@/components/time/moving-clocks.tsx'

export type Preview = { items: MovingRow[]; totals: MovingTotals }

/** Somebody who types is not asked about every letter. */
const calmMs = 500
const shownRows = 20

/** Takes a change, null for none; gives which open clocks it would move, asked anew a moment after it changed. */
export function usePreview(change: object | null): { preview: Preview | null; asking: boolean } {
  const key = change === null ? null : JSON.stringify(change)
  const [found, setFound] = useState<{ key: string; preview: Preview | null } | null>(null)
  useEffect(() => {
    if (key === null) return undefined
    const stop = new AbortController()
    const ask = async () => {
      const body = { change: JSON.parse(key) as object, limit: shownRows }
      const answer = await callApi<Preview>('/api/v1/recomputes/preview', { method: 'POST', body, signal: stop.signal })
      if (!stop.signal.aborted) setFound({ key, preview: answer.ok ? answer.value : null })
    }
    const timer = setTimeout(() => void ask(), calmMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key])
  const current = found !== null && found.key === key
  return { preview: current ? found.preview : null, asking: key !== null && !current }
}
