import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { TrackCodeForm } from '@/components/track/track-code-form.tsx'
import { TrackHeader } from '@/components/track/track-header.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Where a reporter types the code that came with the answer. */
export default function TrackStartPage() {
  const t = useTranslations('track')
  return (
    <div className="bg-surface text-md min-h-page mx-auto flex max-w-[560px] flex-col">
      <title>{t('code.title')}</title>
      <TrackHeader />
      <main id="main" className="px-5 pt-5 pb-7">
        <h1 className="text-2xl font-semibold">{t('code.title')}</h1>
        <p className="text-ink-2 mt-1.5">{t('code.help')}</p>
        <TrackCodeForm />
      </main>
    </div>
  )
}
