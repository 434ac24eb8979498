'use client'
import { Play, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'

/** What is done with tests: one more, and all of them run. */
export function TestsHead({
  running,
  onAdd,
  onRun,
}: {
  running: boolean
  onAdd: () => void
  /** null when there is nothing to run */
  onRun: (() => void) | null
}) {
  const t = useTranslations('rules.tests')
  return (
    <div className="border-line flex flex-wrap items-center gap-2 border-b px-4 py-2">
      <h2 className="me-auto text-base font-semibold">{t('title')}</h2>
      <Button size="sm" onClick={onAdd}>
        <Plus aria-hidden className="size-3.5" />
        {t('add')}
      </Button>
      <Button size="sm" variant="soft" busy={running} unavailable={onRun === null} onClick={onRun ?? undefined}>
        {!running && <Play aria-hidden className="size-3.5" />}
        {t('run')}
      </Button>
    </div>
  )
}
