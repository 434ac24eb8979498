'use client'
import { AlarmClock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { drillTime } from './drill-time.ts'

/** Over every page of a drill: what time it is here, and that it is not the real one. */
export function DrillBar({ now, speed, onOpen }: { now: Date; speed: number; onOpen: (() => void) | null }) {
  const t = useTranslations('drill')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  return (
    <aside
      aria-label={t('name')}
      className="bg-ink text-ink-inverse sticky top-0 z-40 flex h-(--above) items-center gap-2 px-4 text-sm whitespace-nowrap md:px-6"
    >
      <AlarmClock aria-hidden strokeWidth={1.75} className="size-4 shrink-0" />
      <b className="max-sm:sr-only">{t('name')}</b>
      <time dateTime={now.toISOString()} className="tabular-nums">
        {drillTime(now, locale)}
      </time>
      {speed > 1 && <span className="tabular-nums">{t('times', { factor: speed })}</span>}
      <span className="max-md:sr-only">{t('unreal')}</span>
      {onOpen && (
        <button type="button" onClick={onOpen} className="ms-auto h-full px-2 underline underline-offset-3">
          {t('open')}
        </button>
      )}
    </aside>
  )
}
