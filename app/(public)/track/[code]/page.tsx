import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { momentWords, stripWords } from '@/components/case/moment.ts'
import { PhotoGrid } from '@/components/photo/photo-grid.tsx'
import { PhaseIcon } from '@/components/track/phase-icon.tsx'
import { TrackHeader } from '@/components/track/track-header.tsx'
import { TrackSteps } from '@/components/track/track-steps.tsx'
import { now as clockNow } from '@/server/clock.ts'
import { getTrack } from '@/server/services/track/get-track.ts'
import { TrackRating } from './track-rating.tsx'

// The address is the key to the case: it is not to be found by engines, nor handed on by links.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** The reporter's page: where it stands in plain words, the answer, the photos and the rating; no account, no names. */
export default async function TrackPage({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const [t, locale] = await Promise.all([getTranslations('track'), getLocale()])
  const found = await getTrack(decodeURIComponent(code), locale === 'en' ? 'en' : 'zh')
  if (!found.ok) notFound()
  const track = found.value
  const now = clockNow()
  const photos = track.photosAfter.map((photo) => ({
    id: photo.id,
    url: photo.url,
    thumbUrl: photo.thumbUrl,
    alt: t('photoAfter'),
    strip: `${t('after')} · ${stripWords(photo.capturedAt ?? photo.at)}`,
  }))
  const { rating } = track
  return (
    <div className="bg-surface text-md min-h-page mx-auto flex max-w-[560px] flex-col">
      <title>{`${track.words} · ${track.number}`}</title>
      <TrackHeader />
      <main id="main" className="px-5 pt-[18px] pb-7">
        <h1 className="flex items-center gap-2.5 text-2xl font-semibold">
          <PhaseIcon phase={track.phase} />
          {track.words}
        </h1>
        <p className="text-ink-2 mt-1.5">
          {t.rich('lead', {
            when: momentWords(track.reportedAt, now, locale),
            title: track.title,
            b: (words) => <b className="text-ink font-semibold">{words}</b>,
          })}
        </p>
        {track.reply && (
          <section aria-labelledby="reply" className="rounded-3 border-line bg-surface-2 mt-4 border px-4 py-3">
            <h2 id="reply" className="text-ink-2 text-sm">
              {t('reply')}
            </h2>
            <p className="mt-1 whitespace-pre-line">{track.reply}</p>
          </section>
        )}
        {photos.length > 0 && (
          <div className="mt-3.5">
            <PhotoGrid photos={photos} heightClass="h-32" />
          </div>
        )}
        {(rating.open || rating.given) && (
          <section aria-labelledby="rate" className="border-line bg-bg -mx-5 mt-[18px] border-y px-5 pt-4 pb-5">
            <h2 id="rate" className="mb-2.5 text-lg font-semibold">
              {t(rating.open ? 'rating.title' : 'rating.given')}
            </h2>
            {rating.open && (
              <TrackRating code={code} dueWords={rating.dueAt ? momentWords(rating.dueAt, now, locale) : ''} />
            )}
            {!rating.open && rating.given && (
              <p role="status">
                {t(rating.given.satisfied ? 'rating.yes' : 'rating.no')}　
                {t('rating.points', { score: rating.given.score })}
              </p>
            )}
          </section>
        )}
        <section aria-labelledby="steps" className="mt-5">
          <h2 id="steps" className="text-lg font-semibold">
            {t('steps')}
          </h2>
          <TrackSteps steps={track.steps} now={now} />
        </section>
        <footer className="border-line text-ink-2 mt-2 border-t pt-4 text-base leading-6">
          <p>
            {t.rich('foot', {
              number: track.number,
              code,
              b: (words) => <b className="text-ink font-semibold">{words}</b>,
            })}
          </p>
          <p className="mt-1.5">{t('privacy')}</p>
        </footer>
      </main>
    </div>
  )
}
