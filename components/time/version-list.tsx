import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'

export type VersionRow = {
  version: number
  note: string
  person: string | null
  at: Date | null
  validFrom?: Date | null
}

/** Who changed what and why, the newest first; nothing of it changes any more. */
export function VersionList({ rows, now }: { rows: readonly VersionRow[]; now: Date }) {
  const t = useTranslations('time.versions')
  const locale = useLocale()
  const since = ({ validFrom }: VersionRow) =>
    validFrom ? t('since', { when: momentWords(validFrom, now, locale) }) : null
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.version} className="border-line grid gap-0.5 px-4 py-2.5 text-sm not-first:border-t">
          <b className="font-semibold">{row.version === 0 ? t('shipped') : t('version', { version: row.version })}</b>
          {row.note && <span>{row.note}</span>}
          <span className="text-ink-3 text-xs">
            {[row.person, row.at && momentWords(row.at, now, locale), since(row)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  )
}
