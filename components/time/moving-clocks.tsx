import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { momentWords } from '@/components/case/moment.ts'
import { limitWords } from '@/domain/sla/words.ts'
import type { Words } from '@/domain/shared/words.ts'
import { TableHead } from '@/components/ui/table-head.tsx'
import { ScrollBox } from '@/components/ui/scroll-box.tsx'

/** A clock that would move, as the preview says it; moments are text on the wire. */
export type MovingRow = {
  caseNumber: string
  caseTitle: string
  stepName: string | null
  from: string
  to: string | null
  limit: { amount: number; unit: string } | null
  provisional: boolean
  levels: { level: string; name: Words; from: string | null; to: string | null }[]
}

export type MovingTotals = {
  concerned: number
  later: number
  earlier: number
  levelsOnly: number
  held: number
  failed: number
}

/** How many open clocks would move, and which. */
export function MovingClocks({ rows, totals, now }: { rows: readonly MovingRow[]; totals: MovingTotals; now: Date }) {
  const t = useTranslations('time.moving')
  const { later, earlier, levelsOnly, held, failed, concerned } = totals
  const figures = {
    later,
    earlier,
    levelsOnly,
    held,
    failed,
    same: concerned - later - earlier - levelsOnly - held - failed,
  }
  return (
    <div className="grid gap-2 pb-2">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 px-4 pt-3">
        {(['later', 'earlier', 'levelsOnly', 'same', 'held', 'failed'] as const)
          .filter((key) => figures[key] > 0 || key === 'later')
          .map((key) => (
            <div key={key} className="flex flex-col-reverse">
              <dt className="text-ink-2 text-sm">{t(key)}</dt>
              <dd className="text-xl font-semibold">{figures[key]}</dd>
            </div>
          ))}
      </dl>
      {rows.length > 0 && <MovingTable rows={rows} now={now} />}
    </div>
  )
}

function MovingTable({ rows, now }: { rows: readonly MovingRow[]; now: Date }) {
  const t = useTranslations('time.moving')
  const locale = useLocale()
  const moment = (at: string | null) => (at ? momentWords(new Date(at), now, locale) : t('onHold'))
  return (
    <ScrollBox label={t('title')}>
      <table className="w-full min-w-[560px] text-sm">
        <caption className="sr-only">{t('title')}</caption>
        <TableHead names={(['case', 'clock', 'from', 'to'] as const).map((name) => t(name))} />
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.caseNumber} ${row.stepName}`} className="border-line border-t">
              <td className="py-2 ps-4">
                <Link
                  href={`/cases/${encodeURIComponent(row.caseNumber)}`}
                  className="text-ink font-semibold hover:underline"
                >
                  {row.caseTitle}
                </Link>
                <span className="text-ink-3 block text-xs">{row.caseNumber}</span>
              </td>
              <td className="ps-4">{row.stepName ?? t('whole')}</td>
              <td className="ps-4 whitespace-nowrap">{moment(row.from)}</td>
              <td className="ps-4 pe-4 whitespace-nowrap">
                <span className="flex items-center gap-2">
                  <ArrowRight aria-hidden size={14} strokeWidth={1.75} className="text-ink-3" />
                  {row.from === row.to ? <MovedLevels row={row} now={now} /> : <b>{moment(row.to)}</b>}
                  {row.limit && (
                    <span className="text-ink-2">{limitWords(row.limit, locale === 'en' ? 'en' : 'zh')}</span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The deadline stays; these alarms move. */
function MovedLevels({ row, now }: { row: MovingRow; now: Date }) {
  const t = useTranslations('time.moving')
  const locale = useLocale()
  return (
    <ul>
      {row.levels.map(({ level, name, to }) => (
        <li key={level}>
          {name[locale === 'en' ? 'en' : 'zh']} <b>{to ? momentWords(new Date(to), now, locale) : t('gone')}</b>
        </li>
      ))}
    </ul>
  )
}
