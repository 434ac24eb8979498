'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { LeftBehind } from '@/components/process/left-behind.ts'
import { LeftBehindLine } from '@/components/process/left-behind-line.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'

/** Over the workbench, once a version was published: the open cases that stayed behind, until it is put away. */
export function PublishedStrip({
  processKey,
  left,
  mayMigrate,
  onClose,
}: {
  processKey: string
  left: LeftBehind | null
  mayMigrate: boolean
  onClose: () => void
}) {
  const t = useTranslations('design.publish')
  return (
    <div role="status" className="empty:hidden">
      {left && (
        <div className="border-line bg-surface-2 flex items-center justify-between gap-3 border-b px-4 py-2">
          <LeftBehindLine {...{ processKey, left, mayMigrate }} />
          <IconButton icon={X} label={t('closeLeft')} onClick={onClose} />
        </div>
      )}
    </div>
  )
}
