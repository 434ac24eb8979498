import { useLocale, useTranslations } from 'next-intl'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import type { Passage } from '@/domain/case/passage.ts'
import { durationWords } from '@/domain/sla/words.ts'
import { momentWords } from './moment.ts'
import { textIn, unitName } from './named.ts'

/** Passages in their order; a step's name marks it on the drawing. */
export function PassageTable({
  passages,
  now,
  chosen,
  onChoose,
}: {
  passages: readonly Passage[]
  now: Date
  chosen: string | null
  onChoose: (elementId: string) => void
}) {
  const t = useTranslations('cases.passages')
  const locale = useLocale()
  const language = locale === 'en' ? 'en' : 'zh'
  const names = (['nth', 'step', 'who', 'from', 'to', 'natural', 'clock', 'outcome', 'alarms'] as const).map((name) =>
    t(`column.${name}`),
  )
  if (passages.length === 0) return <p className="text-ink-2 px-4 py-3">{t('none')}</p>
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[960px] text-sm">
        <TableHead names={names} />
        <tbody>
          {passages.map((passage, at) => (
            <tr
              key={at}
              aria-current={passage.elementId === chosen || undefined}
              className="border-line aria-current:bg-selected h-10 border-t aria-current:shadow-[inset_2px_0_0_var(--color-accent)]"
            >
              <td className="ps-4 tabular-nums">{at + 1}</td>
              <th scope="row" className="ps-2 text-start font-semibold">
                <button
                  type="button"
                  aria-pressed={passage.elementId === chosen}
                  onClick={() => onChoose(passage.elementId)}
                  className="rounded-1 hover:bg-hover min-h-8 cursor-pointer px-2 whitespace-nowrap max-md:min-h-11"
                >
                  {passage.name}
                </button>
              </th>
              <td className="ps-4">{[unitName(locale, passage), passage.person].filter(Boolean).join(' · ')}</td>
              <td className="ps-4 whitespace-nowrap tabular-nums">{momentWords(passage.from, now, locale)}</td>
              <td className="ps-4 whitespace-nowrap tabular-nums">
                {passage.to ? momentWords(passage.to, now, locale) : t('open')}
              </td>
              <td className="ps-4 whitespace-nowrap tabular-nums">{durationWords(passage.naturalMs, language)}</td>
              <td
                className={`ps-4 whitespace-nowrap tabular-nums ${passage.clock?.late ? 'text-red-ink font-semibold' : ''}`}
              >
                {passage.clock ? durationWords(passage.clock.elapsedMs, language, passage.clock.workdayMs) : '–'}
                {passage.clock?.late && `　${t('late')}`}
              </td>
              <td className="ps-4">{passage.state === 'takenBack' ? t('takenBack') : (passage.outcome ?? '–')}</td>
              <td className="ps-4 pe-4">
                {passage.alarms.map(({ name }) => textIn(locale, name)).join(locale === 'en' ? ', ' : '、') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
