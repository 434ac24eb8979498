'use client'
import { useTranslations } from 'next-intl'
import { TrackHeader } from '@/components/track/track-header.tsx'

/** When the page cannot be made: say so, offer to try again and the telephone. */
export default function TrackError({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('track.error')
  return (
    <div className="bg-surface text-md min-h-page mx-auto flex max-w-[560px] flex-col">
      <TrackHeader />
      <main id="main" className="px-5 pt-5">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-ink-2 mt-1.5">{t('text')}</p>
        <button
          type="button"
          onClick={reset}
          className="rounded-3 bg-brand text-on-brand hover:bg-brand-hover mt-4 h-12 w-full cursor-pointer font-semibold"
        >
          {t('again')}
        </button>
      </main>
    </div>
  )
}
