'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { callApi, problemWords } from '@/app/client/call-api.ts'
import { ClockSpeed } from '@/components/drill/clock-speed.ts'
import { DrillBar } from '@/components/drill/drill-bar.tsx'
import { DrillPanel, type DrillOrder, type DrillOutcome } from '@/components/drill/drill-panel.tsx'
import { drillTime } from '@/components/drill/drill-time.ts'
import { useDrillClock, type DrillReading } from './use-drill-clock.ts'

/** Around every page of a drill: the bar with its time, the panel for whoever may move it, and the speed for the page. */
export function DrillFrame({
  reading,
  mayMove,
  children,
}: {
  reading: DrillReading
  mayMove: boolean
  children: ReactNode
}) {
  const t = useTranslations('drill')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const { now, speed, take } = useDrillClock(reading)
  const [open, setOpen] = useState(false)
  const move = async (order: DrillOrder): Promise<DrillOutcome> => {
    const answer = await callApi<DrillReading & { engine: string }>('/api/v1/clock', { method: 'POST', body: order })
    if (!answer.ok) return { text: problemWords(answer.problem, t('offline')), failed: true }
    take(answer.value)
    const { now: at, engine } = answer.value
    const text = t(engine === 'behind' ? 'behind' : 'moved', { time: drillTime(new Date(at), locale) })
    return { text, failed: false }
  }
  return (
    <ClockSpeed value={speed}>
      <DrillBar now={now} speed={speed} onOpen={mayMove ? () => setOpen(true) : null} />
      {open && <DrillPanel now={now} speed={speed} onMove={move} onClose={() => setOpen(false)} />}
      {children}
    </ClockSpeed>
  )
}
