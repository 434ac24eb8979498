'use client'
import { Lock, Monitor } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { Banner } from '@/components/ui/banner.tsx'
import { TakeOver } from './take-over.tsx'

const unpainted = {}

/** The model to look at only: somebody else draws it, or the window is too small to draw in. */
export function LockedView({
  id,
  bpmn,
  name,
  holder,
  unsaved,
  onTakeOver,
}: {
  id: string
  bpmn: string
  name: string
  holder: string | null
  /** what is said of an edit the server does not have, false when it has them all */
  unsaved: ReactNode
  onTakeOver: (() => Promise<unknown>) | null
}) {
  const t = useTranslations('design.locked')
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
            {onTakeOver && <TakeOver id={id} holder={holder} onTakeOver={onTakeOver} />}
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
