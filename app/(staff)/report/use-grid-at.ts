'use client'
import { useEffect, useState } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import type { GridPlace, Named } from '@/components/case/named.ts'
import type { DraftPlace } from '@/components/report/draft.ts'
import type { FoundGrid } from '@/components/report/place-picker.tsx'

type Located = { grid: Named; community: Named | null }

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
        const found = got.ok ? placeOf(got.value) : { fault: problemWords(got.problem, offline) }
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

function placeOf({ grid, community }: Located): GridPlace {
  return { ...grid, community: community?.name ?? null, communityEn: community?.nameEn ?? null }
}
