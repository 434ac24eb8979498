'use client'
import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog.tsx'
import { useChanges, type Comparing } from './use-changes.ts'

/** What files change of a version, in sentences; a press goes to the element. */
export function ChangesDialog({
  comparing,
  onLeave,
  onClose,
}: {
  comparing: Comparing
  /** an element is gone to, and whatever else stands before it is in the way */
  onLeave?: () => void
  onClose: () => void
}) {
  const t = useTranslations('design.changes')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const { show } = comparing
  const told = useChanges(comparing, t('offline'))
  const go = (id: string) => {
    onClose()
    onLeave?.()
    show?.(id)
  }
  return (
    <Dialog title={t('title', { version: comparing.version })} onClose={onClose}>
      {told.kind === 'reading' && (
        <p role="status" className="text-ink-2">
          {t('reading')}
        </p>
      )}
      {told.kind === 'refused' && (
        <p role="alert" className="text-red-ink">
          {told.text}
        </p>
      )}
      {told.kind === 'changes' && told.changes.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {told.kind === 'changes' && told.changes.length > 0 && (
        <ol className="border-line rounded-2 divide-line divide-y border" aria-label={t('list')}>
          {told.changes.map(({ text, drawn: { after } }, index) => {
            const [first] = after
            return (
              <li key={index}>
                {first && show ? (
                  <button
                    type="button"
                    onClick={() => go(first)}
                    className="hover:bg-hover flex w-full items-center gap-2 px-3 py-2 text-start"
                  >
                    <span className="flex-1">{text[language]}</span>
                    <ChevronRight aria-hidden className="text-ink-3 size-4 shrink-0" />
                  </button>
                ) : (
                  <p className="px-3 py-2">{text[language]}</p>
                )}
              </li>
            )
          })}
        </ol>
      )}
    </Dialog>
  )
}
