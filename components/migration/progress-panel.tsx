import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'
import { Panel } from '@/components/case/panel.tsx'
import { Button } from '@/components/ui/button.tsx'

/** A migration as the API gives it. */
export type Progress = {
  id: string
  from: number
  to: number
  state: 'running' | 'paused' | 'finished'
  backOf: string | null
  person: string | null
  startedAt: string
  finishedAt: string | null
  counts: { waiting: number; moving: number; moved: number; stayed: number }
  foretold: { moved: number; same: number }
}

/** How far a migration is, and what can be done about it. */
export function ProgressPanel({
  progress,
  now,
  busy,
  onSteer,
  onBack,
}: {
  progress: Progress
  now: Date
  busy: boolean
  onSteer: (state: 'paused' | 'running') => void
  /** null where nothing can be taken back */
  onBack: (() => void) | null
}) {
  const t = useTranslations('migrate.progress')
  const locale = useLocale()
  const { counts, state, foretold } = progress
  const total = counts.waiting + counts.moving + counts.moved + counts.stayed
  const done = counts.moved + counts.stayed
  return (
    <Panel
      id="progress"
      title={t(progress.backOf ? 'titleBack' : 'title', { from: progress.from, to: progress.to })}
      hint={[progress.person, momentWords(new Date(progress.startedAt), now, locale)].filter(Boolean).join(' · ')}
      action={
        <>
          {state === 'running' && (
            <Button size="sm" busy={busy} onClick={() => onSteer('paused')}>
              {t('pause')}
            </Button>
          )}
          {state === 'paused' && (
            <Button size="sm" variant="primary" busy={busy} onClick={() => onSteer('running')}>
              {t('resume')}
            </Button>
          )}
          {state === 'finished' && onBack && (
            <Button size="sm" busy={busy} onClick={onBack}>
              {t('back')}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-2 px-4 py-3" aria-live="polite">
        <progress
          max={Math.max(total, 1)}
          value={done}
          aria-label={t('label')}
          className="[&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-brand [&::-moz-progress-bar]:bg-brand h-2 w-full appearance-none overflow-hidden rounded-full"
        />
        <p className="text-sm">
          <b className="font-semibold">{t(`state.${state}`, { done, total })}</b>{' '}
          <span className="text-ink-2">
            {t('counts', { moved: counts.moved, stayed: counts.stayed, moving: counts.moving })}
          </span>
        </p>
        {state === 'finished' && foretold.moved > 0 && (
          <p className="text-ink-2 text-sm">{t('foretold', { same: foretold.same, moved: foretold.moved })}</p>
        )}
      </div>
    </Panel>
  )
}
