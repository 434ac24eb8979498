'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { trialCalls } from './trial-calls.ts'

const askMs = 1000

/** Draws the page of a trial anew when there is something new in it. */
export function TrialLive({ id, mark }: { id: string; mark: string }) {
  const router = useRouter()
  useEffect(() => {
    let seen = mark
    const ask = setInterval(() => {
      if (document.hidden) return
      void trialCalls.mark(id).then((answer) => {
        if (!answer.ok || answer.value.mark === seen) return
        seen = answer.value.mark
        router.refresh()
      })
    }, askMs)
    return () => clearInterval(ask)
  }, [id, mark, router])
  return null
}
