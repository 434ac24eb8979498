import { BellOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { nameIn } from '@/components/case/named.ts'
import { Lamp } from '@/components/sla/lamp.tsx'
import { CardPlate } from '@/components/task/card-plate.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { BoardAlarmShape } from './board-shape.ts'

const cards = new Set(['yellow', 'red', 'black'])
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** Alarms as they came, the newest first; each leads to its case. */
export function AlarmList({ alarms, fresh }: { alarms: readonly BoardAlarmShape[]; fresh: ReadonlySet<string> }) {
  const t = useTranslations('board.alarms')
  const locale = useLocale()
  if (alarms.length === 0) return <Notice icon={BellOff} heading="h3" title={t('empty.title')} text={t('empty.text')} />
  return (
    <ol>
      {alarms.map((alarm) => (
        <li
          key={alarm.id}
          className={`border-line hover:bg-hover relative grid grid-cols-[42px_minmax(0,1fr)] gap-x-1 px-4 py-1.5 text-sm not-first:border-t ${fresh.has(alarm.id) ? 'shadow-[inset_2px_0_0_var(--color-accent)]' : ''}`}
        >
          <time dateTime={alarm.raisedAt.toISOString()} className="text-ink-2">
            {clock.format(alarm.raisedAt)}
          </time>
          <div className="min-w-0">
            <span className="flex items-center gap-1.5">
              <Level level={alarm.level} name={locale === 'en' ? alarm.levelNameEn : alarm.levelName} />
              <Link
                href={`/cases/${encodeURIComponent(alarm.caseNumber)}`}
                prefetch={false}
                className="text-ink min-w-0 truncate leading-6 font-semibold no-underline after:absolute after:inset-0"
              >
                {alarm.caseTitle}
              </Link>
            </span>
            <small className="text-ink-2 block truncate text-xs">
              {[alarm.unit && nameIn(locale, alarm.unit), alarm.stepName ?? t('whole'), alarm.late && t('late')]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Level({ level, name }: { level: string; name: string }) {
  if (cards.has(level)) return <CardPlate card={level} />
  const early = level === 'warn'
  return (
    <b className={`inline-flex items-center gap-1 whitespace-nowrap ${early ? 'text-amber-ink' : 'text-red-ink'}`}>
      <Lamp kind={early ? 'amber' : 'red'} size={12} />
      {name}
    </b>
  )
}
