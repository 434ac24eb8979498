'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { limitUnits, type LimitUnit } from '@/domain/sla/limit.ts'

type LevelAt = PolicyLevel['at']

/** When a level is reached: so much of the allowance used, or an offset after due or from the start. */
export function LevelWhen({
  level,
  readOnly,
  onChange,
}: {
  level: PolicyLevel
  readOnly: boolean
  onChange: (at: LevelAt) => void
}) {
  const t = useTranslations('time.policies')
  const tLimits = useTranslations('time.limits')
  const { at } = level
  const name = level.name[useLocale() === 'en' ? 'en' : 'zh']
  const amount = at.from === 'allowance' ? at.percent : at.amount
  const setAmount = (value: number) =>
    onChange(at.from === 'allowance' ? { from: 'allowance', percent: value } : { ...at, amount: value })
  const setFrom = (from: LevelAt['from']) => {
    if (from === 'allowance') return onChange({ from, percent: 100 })
    onChange({
      from,
      amount: at.from === 'allowance' ? 1 : at.amount,
      unit: at.from === 'allowance' ? 'workday' : at.unit,
    })
  }
  return (
    <div className="flex items-center gap-1.5">
      <Select
        aria-label={t('kindOf', { level: name })}
        value={at.from}
        disabled={readOnly}
        onChange={({ target }) => setFrom(target.value as LevelAt['from'])}
      >
        {(['allowance', 'due', 'start'] as const).map((from) => (
          <option key={from} value={from}>
            {t(`at.${from}`)}
          </option>
        ))}
      </Select>
      <Input
        aria-label={t('amountOf', { level: name })}
        type="number"
        step="any"
        min={0}
        className="w-20!"
        value={Number.isNaN(amount) ? '' : amount}
        readOnly={readOnly}
        onChange={({ target }) => setAmount(target.valueAsNumber)}
      />
      {at.from !== 'allowance' && (
        <Select
          aria-label={t('unitOf', { level: name })}
          value={at.unit}
          disabled={readOnly}
          onChange={({ target }) => onChange({ ...at, unit: target.value as LimitUnit })}
        >
          {limitUnits.map((unit) => (
            <option key={unit} value={unit}>
              {tLimits(`units.${unit}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
