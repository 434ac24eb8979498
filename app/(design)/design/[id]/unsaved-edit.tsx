'use client'
import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DraftFile } from '@/components/design/bench.ts'
import { Banner } from '@/components/ui/banner.tsx'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { useOwnDraft } from './use-own-draft.ts'

/** Says that the server does not have the last edit, since somebody took over meanwhile, and lets it go on by itself. */
export function UnsavedEdit({
  files,
  onKept,
  onExport,
}: {
  files: () => Promise<readonly DraftFile[]>
  onKept: () => void
  onExport: () => void
}) {
  const t = useTranslations('design.locked')
  const head = useTranslations('design.head')
  const { keepMine, keeping, fault } = useOwnDraft(files, onKept)
  return (
    <Banner icon={CloudOff} title={t('unsaved')}>
      <span className="flex flex-wrap items-center gap-3">
        {t('unsavedText')}
        <Button size="sm" busy={keeping} onClick={() => void keepMine()}>
          {t('keep')}
        </Button>
        <Button size="sm" onClick={onExport}>
          {head('export')}
        </Button>
        {fault && <FieldFault id="unsaved-fault">{fault}</FieldFault>}
      </span>
    </Banner>
  )
}
