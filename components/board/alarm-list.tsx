import { BellOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { momentWords, stripWords } from '@/components/case/moment.ts'
import { nameIn } from '@/components/case/named.ts'
import { Lamp } from '@/components/sla/lamp.tsx'
import { CardPlate } from '@/components/task/card-plate.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { BoardAlarmShape } from './board-shape.ts'

const cards = new Set(['yellow', 'red', 'black'])
/** Alarms as they came, the newest first, with the day when it is not today; each leads to its case. */
export function AlarmList({
  alarms,
  fresh,
  now,
}: {
  alarms: readonly BoardAlarmShape[]
  fresh: ReadonlySet<string>
  now: Date
}) {
  const t = useTranslations('board.alarms')
  const locale = useLocale()
  const clockOf = ({ stepName, ofReply }: BoardAlarmShape) => stepName ?? t(ofReply ? 'reply' : 'whole')
  if (alarms.length === 0) return <Notice icon={BellOff} heading="h3" title={t('empty.title')} text={t('empty.text')} />
  return (
    <ol>
      {alarms.map((alarm) => (
        <li
          key={alarm.id}
          className={`border-line hover:bg-hover relative grid grid-cols-[42px_minmax(0,1fr)] gap-x-1 px-4 py-1.5 text-sm not-first:border-t ${fresh.has(alarm.id) ? 'shadow-[inset_2px_0_0_var(--color-accent)]' : ''}`}
        >
          <RaisedAt at={alarm.raisedAt} now={now} />
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
              {[alarm.unit && nameIn(locale, alarm.unit), clockOf(alarm)].filter(Boolean).join(' · ')}
            </small>
            {alarm.late && (
              <small className="text-ink-2 block truncate text-xs">
                {t('late', { mark: momentWords(alarm.markAt, now, locale) })}
              </small>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function RaisedAt({ at, now }: { at: Date; now: Date }) {
  const [day, time] = stripWords(at).split(' ')
  const today = stripWords(now).startsWith(`${day} `)
  return (
    <time dateTime={at.toISOString()} className="text-ink-2">
      {!today && <span className="text-ink-3 block text-xs leading-4">{day} </span>}
      {time}
    </time>
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
