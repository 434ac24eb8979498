import { CircleHelp, Equal, Split, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReplayVerdict } from '@/domain/replay/judge-walk.ts'

const ICONS: Record<ReplayVerdict, LucideIcon> = { same: Equal, other: Split, unknown: CircleHelp }

/** Same way, another, or nobody knows: by sign and word. */
export function VerdictMark({ verdict }: { verdict: ReplayVerdict }) {
  const t = useTranslations('replay')
  const Icon = ICONS[verdict]
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap ${verdict === 'other' ? 'font-semibold' : 'text-ink-2'}`}
    >
      <Icon size={15} strokeWidth={2} aria-hidden />
      {t(`verdict.${verdict}`)}
    </span>
  )
}
