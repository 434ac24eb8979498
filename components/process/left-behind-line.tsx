import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class.ts'
import type { LeftBehind } from './left-behind.ts'

/** Says how many cases still run on older versions, and leads to taking them along, each version by itself. */
export function LeftBehindLine({
  processKey,
  left: { to, older },
  mayMigrate,
}: {
  processKey: string
  left: LeftBehind
  mayMigrate: boolean
}) {
  const t = useTranslations('processes.left')
  const count = older.reduce((sum, { open }) => sum + open, 0)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p>{t('text', { to, count })}</p>
      {mayMigrate &&
        older.map(({ version, open }) => (
          <Link
            key={version}
            href={`/design/${encodeURIComponent(processKey)}/migrate?from=${version}&to=${to}`}
            className={buttonClass('default', 'sm')}
          >
            {older.length === 1 ? t('take', { count: open }) : t('takeOf', { count: open, version })}
          </Link>
        ))}
    </div>
  )
}
