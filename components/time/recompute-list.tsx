import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from '@/components/case/moment.ts'

export type RecomputeRow = {
  id: string
  kind: string
  of: string
  version: number | null
  person: string | null
  startedAt: string
  finishedAt: string | null
  total: number
  done: number
  moved: number
  failed: number
}

/** The latest recomputes and how far they are. */
export function RecomputeList({ rows, now }: { rows: readonly RecomputeRow[]; now: Date }) {
  const t = useTranslations('time.recompute')
  const locale = useLocale()
  if (rows.length === 0) return <p className="text-ink-2 px-4 py-3 text-sm">{t('none')}</p>
  return (
    <ul aria-live="polite">
      {rows.map((row) => (
        <li key={row.id} className="border-line grid gap-1 px-4 py-2.5 text-sm not-first:border-t">
          <span className="flex flex-wrap items-baseline gap-x-2">
            <b className="font-semibold">{t(`kind.${row.kind}`, { of: row.of, version: row.version ?? 0 })}</b>
            <span className="text-ink-3 text-xs">
              {[row.person, momentWords(new Date(row.startedAt), now, locale)].filter(Boolean).join(' · ')}
            </span>
          </span>
          {row.finishedAt === null && (
            <progress
              max={Math.max(row.total, 1)}
              value={row.done}
              aria-label={t('progress')}
              className="accent-brand h-2 w-full"
            />
          )}
          <span className="text-ink-2">
            {row.finishedAt === null
              ? t('running', { done: row.done, total: row.total })
              : t('finished', { done: row.done, moved: row.moved })}
            {row.failed > 0 && <b className="text-red-ink">{t('failed', { count: row.failed })}</b>}
          </span>
        </li>
      ))}
    </ul>
  )
}
