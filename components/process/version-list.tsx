import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { momentWords } from '@/components/case/moment.ts'
import { Tag } from '@/components/ui/tag.tsx'
import type { RolloutShape } from './rollout.ts'
import { VersionMarks } from './version-marks.tsx'

export type ProcessVersionRow = {
  version: number
  publishedAt: Date
  engineVersion: number | null
  notes: string
  current: boolean
}

/** Published versions, newest first; none is ever changed, each can be looked at. */
export function VersionList({
  processKey,
  versions,
  shown,
  now,
  rollout,
}: {
  processKey: string
  versions: readonly ProcessVersionRow[]
  shown: number
  now: Date
  rollout: RolloutShape
}) {
  const t = useTranslations('processes.versions')
  const locale = useLocale()
  return (
    <ul className="py-1">
      {versions.map((row) => (
        <li key={row.version}>
          <Link
            href={`/processes/${encodeURIComponent(processKey)}?version=${row.version}`}
            aria-current={row.version === shown ? 'true' : undefined}
            className="text-ink hover:bg-hover aria-current:bg-selected grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-2 aria-current:shadow-[inset_2px_0_0_var(--color-accent)]"
          >
            <span className="font-semibold">{t('version', { version: row.version })}</span>
            <span className="flex flex-wrap justify-end gap-1">
              <VersionMarks version={row.version} rollout={rollout} />
              {row.current && <Tag>{t('current')}</Tag>}
            </span>
            <small className="text-ink-2 col-span-2 text-xs leading-[18px]">
              {momentWords(row.publishedAt, now, locale)}
              {row.engineVersion !== null && `　${t('engine', { version: row.engineVersion })}`}
              {row.notes && `　${row.notes}`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
