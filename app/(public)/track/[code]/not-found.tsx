import { useTranslations } from 'next-intl'
import { TrackCodeForm } from '@/components/track/track-code-form.tsx'
import { TrackHeader } from '@/components/track/track-header.tsx'

/** The same page for a wrong, an old and a never given code: nothing is told of what exists. */
export default function TrackNotFound() {
  const t = useTranslations('track.unknown')
  return (
    <div className="bg-surface text-md min-h-page mx-auto flex max-w-[560px] flex-col">
      <TrackHeader />
      <main id="main" className="px-5 pt-5 pb-7">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-ink-2 mt-1.5">{t('text')}</p>
        <TrackCodeForm />
      </main>
    </div>
  )
}
