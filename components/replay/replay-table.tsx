import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { textIn } from '@/components/case/named.ts'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'
import { TableHead } from '@/components/ui/table-head.tsx'
import { limitWords } from '@/domain/sla/words.ts'
import { hoursWords } from './hours-words.ts'
import type { Row } from './row.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** Case by case: the way it took, the way it would take and why, and what its clocks gain or lose. */
export function ReplayTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('replay')
  const locale = useLocale()
  const heads = (['case', 'verdict', 'why', 'took', 'would', 'clock'] as const).map((name) => t(`column.${name}`))
  return (
    <ScrollBox label={t('rows')}>
      <table className="w-full min-w-[1080px] text-sm">
        <TableHead names={heads} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.number} className="border-line border-t align-top">
              <th scope="row" className="w-44 py-2 ps-4 text-start font-normal">
                <Link
                  href={`/cases/${encodeURIComponent(row.number)}`}
                  className="text-accent block underline underline-offset-3"
                >
                  {row.number}
                </Link>
                <small className="text-ink-2 text-xs">{row.title}</small>
              </th>
              <td className="w-24 py-2 ps-4">
                <VerdictMark verdict={row.verdict} />
              </td>
              <td className="w-64 py-2 ps-4">
                {row.parting && <p>{textIn(locale, row.parting)}</p>}
                {row.stop && <p className="text-ink-2">{textIn(locale, row.stop)}</p>}
              </td>
              <td className="text-ink-2 py-2 ps-4">{row.took.join(' → ')}</td>
              <td className={`min-w-40 py-2 ps-4 ${row.verdict === 'same' ? 'text-ink-3' : 'text-ink-2'}`}>
                {row.verdict === 'same' ? t('sameWay') : row.would.join(' → ')}
              </td>
              <td className="w-52 py-2 ps-4 pe-4">
                <Limits row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Limits({ row }: { row: Row }) {
  const t = useTranslations('replay')
  const locale = useLocale()
  const language = locale === 'en' ? 'en' : 'zh'
  if (row.limits.length === 0) return <span className="text-ink-3">–</span>
  return (
    <>
      <p className="font-semibold tabular-nums">{hoursWords(row.gainedMs, locale)}</p>
      <ul>
        {row.limits.map(({ name, before, after, late }, at) => (
          <li key={at} className="text-ink-2 text-xs leading-[18px]">
            {name}　{limitWords(before, language)} → {limitWords(after, language)}
            {late.before !== late.after && (
              <b className={`ms-1 font-semibold ${late.after ? 'text-red-ink' : 'text-ink'}`}>
                {t(late.after ? 'becomesLate' : 'inTime')}
              </b>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
