'use client'
import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { LimitUnit } from '@/domain/sla/limit.ts'

/** The unit in which a level may repeat; null before due, where none does. */
export function repeatUnit({ at, every }: Pick<PolicyLevel, 'at' | 'every'>): LimitUnit | null {
  if (at.from === 'due') return at.unit
  return at.from === 'allowance' && at.percent === 100 ? (every?.unit ?? 'workday') : null
}

/** Takes a level and its new moment; gives it with a repeat that still fits, or with none. */
export function moveLevel({ every, ...level }: PolicyLevel, at: PolicyLevel['at']): PolicyLevel {
  const unit = repeatUnit({ at, ...(every && { every }) })
  return { ...level, at, ...(every && unit && { every: { ...every, unit } }) }
}

/** How often a level is raised, and how long after one another: once, unless somebody wants more. */
export function LevelRepeat({
  level,
  name,
  readOnly,
  onChange,
}: {
  level: PolicyLevel
  name: string
  readOnly: boolean
  onChange: (level: PolicyLevel) => void
}) {
  const t = useTranslations('time.policies')
  const units = useTranslations('time.limits')
  const unit = repeatUnit(level)
  const { every, ...once } = level
  if (unit === null || (readOnly && !every))
    return <span className="text-ink-2 inline-flex min-h-9 items-center">{t('once')}</span>
  const set = (times: number, amount: number) =>
    onChange(times > 1 ? { ...once, every: { times, amount, unit } } : once)
  const numeric = { type: 'number', inputMode: 'numeric', readOnly } as const
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Input
        {...numeric}
        aria-label={t('times', { level: name })}
        min={1}
        max={100}
        className="max-w-14"
        value={every?.times ?? 1}
        onChange={({ target }) => set(Number(target.value), every?.amount ?? 1)}
      />
      {t('timesUnit')}
      {every && (
        <>
          <Input
            {...numeric}
            aria-label={t('interval', { level: name })}
            min={1}
            className="max-w-14"
            value={every.amount}
            onChange={({ target }) => set(every.times, Number(target.value))}
          />
          {units(`units.${unit}`)}
        </>
      )}
    </span>
  )
}
