import { useLocale, useTranslations } from 'next-intl'
import { momentWords, stripWords } from '@/components/case/moment.ts'
import { textIn } from '@/components/case/named.ts'
import { PhotoGrid } from '@/components/photo/photo-grid.tsx'
import { takenAt, type PhotoShape } from '@/components/photo/photo-shape.ts'
import { channelName } from '@/domain/case/channels.ts'

export type TaskFactsProps = {
  description: string
  photos: readonly PhotoShape[]
  reporter: { name: string | null; phone: string | null; confidential: boolean } | null
  channel: string
  events: readonly { seq: number; at: Date; personName: string | null; text: { zh: string; en: string } }[]
  now: Date
}

/** What one needs to know before deciding: the picture, the words, and the last things that happened. */
export function TaskFacts({ description, photos, reporter, channel, events, now }: TaskFactsProps) {
  const t = useTranslations('work')
  const locale = useLocale()
  const from = channelName(channel, locale)
  return (
    <div
      className={`grid items-start gap-4 px-5 pt-3.5 max-md:px-4 ${photos.length > 0 ? 'md:grid-cols-[minmax(0,260px)_minmax(0,1fr)]' : ''}`}
    >
      {photos.length > 0 && <PhotoGrid photos={photos.slice(0, 4).map(shown)} heightClass="h-[104px]" />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-5 gap-y-1">
        <dt className="text-ink-3">{t('facts.report')}</dt>
        <dd className="wrap-anywhere whitespace-pre-line">
          {description ? t('facts.said', { from: reporterWords(), text: description }) : reporterWords()}
        </dd>
        {events.slice(0, 3).map(({ seq, at, personName, text }, index) => (
          <div key={seq} className="contents">
            <dt className="text-ink-3">{index === 0 ? t('facts.lately') : ''}</dt>
            <dd className="text-ink-2">
              {momentWords(at, now, locale)} {textIn(locale, text)}
              {personName && <span className="text-ink-3"> · {personName}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )

  function shown(photo: PhotoShape) {
    const phase = t.has(`phases.${photo.phase}`) ? photo.phase : 'none'
    const { id, url, thumbUrl } = photo
    return { id, url, thumbUrl, alt: t(`phases.${phase}`), strip: stripWords(takenAt(photo)) }
  }

  function reporterWords(): string {
    if (!reporter) return from
    if (reporter.confidential && !reporter.name) return t('facts.confidential', { from })
    return [from, reporter.name, reporter.phone].filter(Boolean).join(' ')
  }
}
