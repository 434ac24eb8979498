import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'
import { useNoticeWords } from '@/components/notification/use-notice-words.ts'

export type Told = {
  id: string
  person: string
  text: string
  params: Record<string, string>
  words: { zh: string; en: string } | null
  channels: readonly string[]
  at: Date
}

/** Who would have been told what, by which channels, the newest first. */
export function ToldList({ told, now }: { told: readonly Told[]; now: Date }) {
  const t = useTranslations('trial.told')
  const locale = useLocale()
  const wordsOf = useNoticeWords()
  if (told.length === 0) return <p className="text-ink-2 px-4 py-3">{t('none')}</p>
  return (
    <ul className="max-h-80 overflow-auto" tabIndex={0} aria-label={t('title')}>
      {told.map((one) => (
        <li key={one.id} className="border-line px-4 py-2.5 not-first:border-t">
          <p className="flex items-baseline justify-between gap-3">
            <b className="font-semibold">{one.person}</b>
            <time dateTime={one.at.toISOString()} className="text-ink-3 text-xs whitespace-nowrap">
              {momentWords(one.at, now, locale)}
            </time>
          </p>
          <p className="text-ink-2 text-sm">{wordsOf(one)}</p>
          {one.channels.length > 0 && (
            <p className="text-ink-3 text-xs">{t('by', { channels: one.channels.join('、') })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
