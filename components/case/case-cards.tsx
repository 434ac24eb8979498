import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import type { CaseShape } from './case-table.tsx'
import { Remaining } from '@/components/sla/remaining.tsx'
import { momentWords } from './moment.ts'
import { nameIn } from './named.ts'
import { StatusMark } from './status-mark.tsx'

/** The list on a phone: rows a thumb can hit, what is late first to be seen. */
export function CaseCards({ cases, now }: { cases: readonly CaseShape[]; now: Date }) {
  const t = useTranslations('cases.list')
  const locale = useLocale()
  return (
    <ul className="md:hidden">
      {cases.map((row) => (
        <li key={row.number} className="border-line not-first:border-t">
          <Link
            href={`/cases/${encodeURIComponent(row.number)}`}
            className="text-ink active:bg-hover grid min-h-[68px] gap-0.5 px-4 py-2.5"
          >
            <span className="text-md truncate leading-6 font-semibold">{row.title}</span>
            <span className="flex items-center justify-between gap-3 text-base">
              <StatusMark phase={row.status.phase} name={nameIn(locale, row.status)} />
              {row.clock ? (
                <Remaining clock={row.clock} />
              ) : (
                <span className="text-ink-3">{row.closedAt ? t('closed') : ''}</span>
              )}
            </span>
            <span className="text-ink-2 flex gap-2.5 text-sm whitespace-nowrap tabular-nums">
              <span>{row.number}</span>
              <span className="min-w-0 flex-1 truncate">{row.address ?? nameIn(locale, row.grid)}</span>
              <span>{momentWords(row.reportedAt, now, locale)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
