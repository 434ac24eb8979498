'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { draftCalls, type Revision } from './draft.ts'

/** The earlier saves of a draft; going back to one is a save of its own, so nothing is lost by it. */
export function RevisionsDialog({
  id,
  save,
  onRestored,
  onClose,
}: {
  id: string
  save: () => Promise<boolean>
  onRestored: (revision: number) => void
  onClose: () => void
}) {
  const t = useTranslations('design.revisions')
  const format = useFormatter()
  const [items, setItems] = useState<readonly Revision[] | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState<number | null>(null)
  const offline = t('offline')
  useEffect(() => {
    let gone = false
    void draftCalls.revisions(id).then((answer) => {
      if (gone) return
      if (answer.ok) setItems(answer.value.items)
      else setFault(problemWords(answer.problem, offline))
    })
    return () => {
      gone = true
    }
  }, [id, offline])
  const restore = async (revision: number) => {
    setBusy(revision)
    const answer = (await save()) ? await draftCalls.restore(id, revision) : null
    setBusy(null)
    if (!answer) return setFault(t('unsaved'))
    if (!answer.ok) return setFault(problemWords(answer.problem, offline))
    onClose()
    onRestored(revision)
  }
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className="text-ink-2 text-sm">{t('text')}</p>
      {fault && (
        <p role="alert" className="text-red-ink">
          {fault}
        </p>
      )}
      {items === null && !fault && (
        <p role="status" className="text-ink-2">
          {t('reading')}
        </p>
      )}
      {items?.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      {items && items.length > 0 && (
        <ol aria-label={t('title')} className="border-line rounded-2 divide-line divide-y border">
          {items.map(({ revision, at, person }) => (
            <li key={revision} className="flex items-center gap-3 px-3 py-2">
              <span className="w-16 font-semibold whitespace-nowrap">{t('number', { revision })}</span>
              <span className="text-ink-2 min-w-0 flex-1 truncate text-sm">
                {person.name}{' '}
                <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</time>
              </span>
              <Button size="sm" busy={busy === revision} onClick={() => void restore(revision)}>
                {t('restore')}
                <span className="sr-only">{t('number', { revision })}</span>
              </Button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
