import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from './moment.ts'

export type CaseRating = {
  round: number
  state: string
  score: number | null
  satisfied: boolean | null
  comment: string | null
  at: Date | null
  dueAt: Date
}

/** The ratings of all rounds; the last counts, an unanswered one is nobody's opinion. */
export function CaseRatings({ ratings, now }: { ratings: readonly CaseRating[]; now: Date }) {
  const t = useTranslations('cases.ratings')
  const locale = useLocale()
  return (
    <ul className="grid gap-2.5 px-4 py-3">
      {ratings.map((rating) => (
        <li key={rating.round} className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3">
          <span className="text-ink-3 text-sm">{t('round', { round: rating.round })}</span>
          <span>
            {rating.state === 'rated' && (
              <>
                <b className="font-semibold">{t(rating.satisfied ? 'satisfied' : 'dissatisfied')}</b>
                <span className="text-ink-2 ms-2">{t('score', { score: rating.score ?? 0 })}</span>
              </>
            )}
            {rating.state === 'lapsed' && <span className="text-ink-2">{t('lapsed')}</span>}
            {rating.state === 'open' && (
              <span className="text-ink-2">{t('open', { due: momentWords(rating.dueAt, now, locale) })}</span>
            )}
          </span>
          <span className="text-ink-3 text-xs whitespace-nowrap tabular-nums">
            {rating.at && momentWords(rating.at, now, locale)}
          </span>
          {rating.comment && <p className="text-ink-2 col-span-2 col-start-2">“{rating.comment}”</p>}
        </li>
      ))}
    </ul>
  )
}
