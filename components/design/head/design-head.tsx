'use client'
import { ChevronLeft, Download, FileDiff, Footprints, History, Redo2, ShieldCheck, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class.ts'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { SaveLine } from '../save/save-line.tsx'
import type { SaveState } from '../save/save-state.ts'
import { draftStanding, type DraftVersions } from './draft-standing.ts'

/** The head of the workbench: what is drawn, how it is saved, the way back, and what is done with it. */
export function DesignHead({
  name,
  versions,
  state,
  ready,
  grave,
  undo,
  redo,
  onCheck,
  onChanges,
  onRevisions,
  onExport,
  replayHref,
  trial,
  onPublish,
  children,
}: {
  name: string
  versions: DraftVersions
  state: SaveState
  /** the model can be worked on */
  ready: boolean
  /** how many findings stop the publication, null before the first check */
  grave: number | null
  undo: (() => void) | null
  redo: (() => void) | null
  onCheck: () => void
  /** null when there is no version it was drawn from */
  onChanges: (() => void) | null
  onRevisions: () => void
  onExport: () => void
  /** where ended cases are walked through it, null for a new process */
  replayHref: string | null
  /** the way to try it on the engine */
  trial: ReactNode
  onPublish: (() => void) | null
  /** stands in the middle */
  children: ReactNode
}) {
  const t = useTranslations('design.head')
  const standing = draftStanding(versions)
  return (
    <header className="border-line bg-surface flex h-[52px] shrink-0 items-center gap-3 border-b px-3">
      <Link
        href="/design"
        aria-label={t('back')}
        className="rounded-2 text-ink-2 hover:bg-hover inline-grid size-9 shrink-0 place-items-center max-md:size-11"
      >
        <ChevronLeft aria-hidden strokeWidth={1.75} className="size-5" />
      </Link>
      <h1 className="text-md min-w-0 truncate font-semibold">{name}</h1>
      <span className="bg-sunk rounded-full px-3 text-sm leading-7 whitespace-nowrap max-lg:hidden">
        {standing ? t('draftOf', standing) : t('newDraft')}
      </span>
      <SaveLine state={state} />
      <span className="flex-1" />
      {children}
      {ready && (
        <div className="flex items-center gap-2 max-lg:hidden">
          <IconButton icon={Undo2} label={t('undo')} aria-disabled={undo === null} onClick={undo ?? undefined} />
          <IconButton icon={Redo2} label={t('redo')} aria-disabled={redo === null} onClick={redo ?? undefined} />
          {onChanges && <IconButton icon={FileDiff} label={t('changes')} onClick={onChanges} />}
          <IconButton icon={History} label={t('revisions')} onClick={onRevisions} />
          <Button onClick={onCheck}>
            <ShieldCheck aria-hidden className="size-4" />
            {grave === null || grave === 0 ? t('check') : t('checkCount', { count: grave })}
          </Button>
          <Button onClick={onExport}>
            <Download aria-hidden className="size-4" />
            {t('export')}
          </Button>
          {replayHref && (
            <Link href={replayHref} title={t('replayTitle')} className={buttonClass()}>
              <Footprints aria-hidden className="size-4" />
              {t('replay')}
            </Link>
          )}
          {trial}
          {onPublish && (
            <Button variant="primary" onClick={onPublish}>
              {t('publish')}
            </Button>
          )}
        </div>
      )}
    </header>
  )
}
