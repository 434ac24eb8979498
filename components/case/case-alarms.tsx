import { useLocale, useTranslations } from 'next-intl'
import { momentWords } from './moment.ts'

export type CaseAlarm = {
  id: string
  level: string
  levelName: string
  levelNameEn: string
  /** null for the clock of the whole case, and for one that waits for a reply */
  clockName: string | null
  ofReply: boolean
  markAt: Date
  raisedAt: Date
  late: boolean
  overtaken: boolean
}

/** Which alarms have fired, each once. */
export function CaseAlarms({ alarms, now }: { alarms: readonly CaseAlarm[]; now: Date }) {
  const t = useTranslations('cases.alarms')
  const clocks = useTranslations('cases.clocks')
  const locale = useLocale()
  return (
    <ul className="py-2">
      {alarms.map((alarm) => (
        <li key={alarm.id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-3 px-4 py-1">
          <span className="min-w-0">
            <b className="font-semibold">{locale === 'en' ? alarm.levelNameEn : alarm.levelName}</b>
            <span className="text-ink-2 ms-2 text-sm">
              {alarm.clockName ?? clocks(alarm.ofReply ? 'reply' : 'whole')}
            </span>
            {alarm.overtaken && <small className="text-ink-2 block text-xs">{t('overtaken')}</small>}
            {alarm.late && (
              <small className="text-ink-2 block text-xs">
                {t('late', { mark: momentWords(alarm.markAt, now, locale) })}
              </small>
            )}
          </span>
          <time dateTime={alarm.raisedAt.toISOString()} className="text-ink-3 text-xs whitespace-nowrap tabular-nums">
            {momentWords(alarm.raisedAt, now, locale)}
          </time>
        </li>
      ))}
    </ul>
  )
}
