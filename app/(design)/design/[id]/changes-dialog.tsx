'use client'
import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import type { DraftFile } from '@/components/design/bench.ts'
import { Dialog } from '@/components/ui/dialog.tsx'
import type { Change } from '@/domain/diff/change.ts'
import { draftCalls, type Draft } from './draft.ts'

type Told = { kind: 'reading' } | { kind: 'refused'; text: string } | { kind: 'changes'; changes: readonly Change[] }

/** What the draft changes of the version it was drawn from, in sentences; a press goes to the element. */
export function ChangesDialog({
  draft: { key, basedOn },
  files,
  show,
  onClose,
}: {
  draft: Pick<Draft, 'key' | 'basedOn'>
  files: () => Promise<readonly DraftFile[]>
  show: ((elementId: string) => void) | null
  onClose: () => void
}) {
  const t = useTranslations('design.changes')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const [told, setTold] = useState<Told>({ kind: 'reading' })
  const given = useRef(files)
  const offline = t('offline')
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const answer = await draftCalls.changes(key, basedOn ?? 1, await given.current())
      if (gone) return
      if (answer.ok) setTold({ kind: 'changes', changes: answer.value.changes })
      else setTold({ kind: 'refused', text: problemWords(answer.problem, offline) })
    }
    void ask()
    return () => {
      gone = true
    }
  }, [key, basedOn, offline])
  const go = (id: string) => {
    onClose()
    show?.(id)
  }
  return (
    <Dialog title={t('title', { version: basedOn ?? 1 })} onClose={onClose}>
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
