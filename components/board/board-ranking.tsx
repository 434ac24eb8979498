import { useLocale, useTranslations } from 'next-intl'
import { nameIn, type Named } from '@/components/case/named.ts'
import { Panel } from '@/components/case/panel.tsx'

export type RankedShape = Named & { place: number; onTime: number; red: number; total: number }

/** Who is behind, on one stated scale: a dot between 0 and 100 %, the lowest first. */
export function BoardRanking({ ranking }: { ranking: readonly RankedShape[] }) {
  const t = useTranslations('board.ranking')
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <Panel id="ranking" title={t('title')} hint={t('hint')} className="md:rounded-3 md:border">
      {ranking.length === 0 ? (
        <p className="text-ink-2 px-4 py-3">{t('empty')}</p>
      ) : (
        <ol className="relative max-h-[232px] overflow-auto px-4 py-1.5 text-sm" tabIndex={0} aria-label={t('title')}>
          {ranking.map(({ code, name, nameEn = null, place, onTime, red, total }) => (
            <li
              key={code}
              className="grid h-[26px] grid-cols-[124px_minmax(0,1fr)_52px_76px] items-center gap-2 whitespace-nowrap max-md:h-9"
            >
              <span className="truncate">
                <span className="sr-only">{t('place', { place })}</span>
                {nameIn(locale, { name, nameEn })}
              </span>
              <span aria-hidden className="bg-line-strong relative mx-[5px] h-px">
                <i
                  className="bg-brand absolute top-[-4.5px] -ms-[5px] size-2.5 rounded-full"
                  style={{ insetInlineStart: `${onTime * 100}%` }}
                />
              </span>
              <b className="text-end">{percent.format(onTime)}</b>
              <span className="text-ink-2 text-end text-xs">{t('red', { red, total })}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
