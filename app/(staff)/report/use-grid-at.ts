'use client'
import { useEffect, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import type { DraftPlace } from '@/components/report/draft.ts'
import type { FoundGrid } from '@/components/report/place-picker.tsx'

type Named = { code: string; name: string }
type Located = { grid: Named; community: string | Named | null; street: string | Named | null }

const nameOf = (unit: string | Named | null): string => (typeof unit === 'string' ? unit : (unit?.name ?? ''))

/** Takes a position; gives the grid that covers it, or why there is none; null while it is being asked. */
export function useGridAt(place: DraftPlace | null, offline: string): FoundGrid | null {
  const [answer, setAnswer] = useState<{ for: string; found: FoundGrid } | null>(null)
  const at = place ? `lng=${place.lng.toFixed(7)}&lat=${place.lat.toFixed(7)}` : null
  useEffect(() => {
    if (!at) return
    const stop = new AbortController()
    const wait = setTimeout(() => {
      void callApi<Located>(`/api/v1/grids/locate?${at}`, { signal: stop.signal }).then((got) => {
        if (stop.signal.aborted) return
        const found = got.ok
          ? { ...got.value.grid, community: nameOf(got.value.community), street: nameOf(got.value.street) }
          : { fault: problemWords(got.problem, offline) }
        setAnswer({ for: at, found })
      })
    }, 120)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [at, offline])
  return answer && answer.for === at ? answer.found : null
}
