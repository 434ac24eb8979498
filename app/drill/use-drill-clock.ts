'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { callApi } from '@/app/client/call-api.ts'

export type DrillReading = { now: string; speed: number }

type Anchor = DrillReading & { shownAt: number | null }

const askMs = 3000
const tickMs = 500
/** what a request takes, and a little more, counted in time of the drill */
const slackMs = 2500

/** The clock of the drill as it runs in the browser; asks now and then whether somebody has moved it, and draws anew. */
export function useDrillClock(reading: DrillReading): {
  now: Date
  speed: number
  take: (reading: DrillReading) => void
} {
  const router = useRouter()
  const [anchor, setAnchor] = useState<Anchor>({ ...reading, shownAt: null })
  const [ranMs, setRanMs] = useState(0)
  const take = useCallback(
    (next: DrillReading) => {
      setAnchor({ ...next, shownAt: performance.now() })
      setRanMs(0)
      router.refresh()
    },
    [router],
  )
  useEffect(() => {
    const start = anchor.shownAt ?? performance.now()
    const ran = () => (performance.now() - start) * anchor.speed
    const tick = setInterval(() => setRanMs(ran()), tickMs)
    const ask = setInterval(() => void compare(), askMs)
    const compare = async () => {
      if (document.hidden) return
      const answer = await callApi<DrillReading>('/api/v1/clock')
      if (!answer.ok) return
      const off = new Date(answer.value.now).getTime() - new Date(anchor.now).getTime() - ran()
      if (answer.value.speed !== anchor.speed || Math.abs(off) > slackMs * anchor.speed) take(answer.value)
    }
    return () => {
      clearInterval(tick)
      clearInterval(ask)
    }
  }, [anchor, take])
  return { now: new Date(new Date(anchor.now).getTime() + ranMs), speed: anchor.speed, take }
}
