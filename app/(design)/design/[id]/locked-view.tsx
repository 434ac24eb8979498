'use client'
import { Lock, Monitor } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'

const unpainted = {}

/** The model to look at only: somebody else draws it, or the window is too small to draw in. */
export function LockedView({
  bpmn,
  name,
  holder,
  unsaved,
  onTakeOver,
}: {
  bpmn: string
  name: string
  holder: string | null
  /** what is said of an edit the server does not have, false when it has them all */
  unsaved: ReactNode
  onTakeOver: (() => Promise<unknown>) | null
}) {
  const t = useTranslations('design.locked')
  const [busy, setBusy] = useState(false)
  return (
    <>
      {holder === null && onTakeOver === null && (
        <Banner icon={Monitor} title={t('small')}>
          {t('smallText')}
        </Banner>
      )}
      {holder !== null && (
        <Banner icon={Lock} title={t('title', { name: holder })}>
          <span className="flex flex-wrap items-center gap-3">
            {t('text')}
            {onTakeOver && (
              <Button
                size="sm"
                busy={busy}
                onClick={() => {
                  setBusy(true)
                  void onTakeOver().finally(() => setBusy(false))
                }}
              >
                {t('takeOver')}
              </Button>
            )}
          </span>
        </Banner>
      )}
      {unsaved}
      <LazyBpmnDrawing
        bpmn={bpmn}
        label={t('drawing', { name })}
        marks={unpainted}
        rest="plain"
        className="min-h-0 flex-1"
      />
    </>
  )
}
