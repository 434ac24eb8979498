'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Line } from '@/components/ui/skeleton.tsx'
import { usePropertiesPanel } from './use-properties-panel.ts'

/** Everything bpmn.io knows of what is chosen. It is fetched when it is asked for first, and stays from then on. */
export function AllProperties({ modeler, shown }: { modeler: Modeler; shown: boolean }) {
  const t = useTranslations('design.panel')
  const box = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState(shown)
  const [attempt, setAttempt] = useState(0)
  if (shown && !asked) setAsked(true)
  const state = usePropertiesPanel(modeler, box, { asked, attempt })
  return (
    <div hidden={!shown} className="h-full">
      {state === 'waiting' && (
        <div role="status" className="grid gap-5 px-4 py-4">
          <span className="sr-only">{t('fetching')}</span>
          {[0, 1, 2, 3].map((row) => (
            <Line key={row} className="h-4 w-24" />
          ))}
        </div>
      )}
      {state === 'failed' && (
        <p className="grid justify-items-start gap-2 px-4 py-3">
          {t('failed')}
          <Button size="sm" onClick={() => setAttempt(attempt + 1)}>
            {t('again')}
          </Button>
        </p>
      )}
      <div ref={box} className="flow-properties h-full" />
    </div>
  )
}
