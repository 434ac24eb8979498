'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { NamedChannel } from '@/components/time/level-channels.tsx'
import { TryOutPanel, type NamedCalendar } from '@/components/time/try-out-panel.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { AlarmPolicy } from '@/domain/sla/alarm-policy.ts'

/** Any limit tried out under any of the alarm policies, before it is given to a category. */
export function TryLimit({
  policies,
  calendars,
  channels,
  now,
}: {
  policies: readonly AlarmPolicy[]
  calendars: readonly NamedCalendar[]
  channels: readonly NamedChannel[]
  now: Date
}) {
  const t = useTranslations('time.limits')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const id = useId()
  const [code, setCode] = useState(policies[0]?.code ?? '')
  const policy = policies.find((one) => one.code === code) ?? policies[0]
  return (
    <TryOutPanel
      levels={policy?.levels ?? []}
      quiet={policy?.quiet}
      channels={channels}
      calendars={calendars}
      now={now}
      policy={
        <label className="text-ink-2 grid gap-1 text-sm" htmlFor={id}>
          {t('policy')}
          <Select id={id} value={code} onChange={({ target }) => setCode(target.value)}>
            {policies.map(({ code: one, name }) => (
              <option key={one} value={one}>
                {name[locale]}
              </option>
            ))}
          </Select>
        </label>
      }
    />
  )
}
