'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { Words } from '@/domain/shared/words.ts'
import { Check } from './check.tsx'

export type NamedChannel = { code: string; name: Words }

/** Over which outside channels a level is told besides the application, and whether quiet hours hold for it. */
export function LevelChannels({
  level,
  name,
  channels,
  readOnly,
  onChange,
}: {
  level: PolicyLevel
  name: string
  channels: readonly NamedChannel[]
  readOnly: boolean
  onChange: (level: PolicyLevel) => void
}) {
  const t = useTranslations('time.policies')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const { channels: chosen = [], urgent = false, ...plain } = level
  const set = (codes: readonly string[], breaks: boolean) =>
    onChange({ ...plain, ...(codes.length > 0 && { channels: codes, ...(breaks && { urgent: true }) }) })
  // one that was removed since stays to be seen, and can be taken out
  const gone = chosen
    .filter((code) => !channels.some((channel) => channel.code === code))
    .map((code) => ({ code, name: t('gone', { channel: code }) }))
  const offered = [...channels.map((channel) => ({ code: channel.code, name: channel.name[locale] })), ...gone]
  if (offered.length === 0) return <span className="text-ink-2 inline-flex min-h-9 items-center">{t('appOnly')}</span>
  return (
    <div className="flex flex-wrap gap-x-3">
      {offered.map((channel) => (
        <Check
          key={channel.code}
          label={named(t('channelOf', { level: name, channel: channel.name }), channel.name)}
          checked={chosen.includes(channel.code)}
          readOnly={readOnly}
          onChange={(on) =>
            set(on ? [...chosen, channel.code] : chosen.filter((code) => code !== channel.code), urgent)
          }
        />
      ))}
      {chosen.length > 0 && (
        <Check
          label={named(t('urgentOf', { level: name }), t('urgent'))}
          checked={urgent}
          readOnly={readOnly}
          onChange={(breaks) => set(chosen, breaks)}
        />
      )}
    </div>
  )
}

/** Short to see, whole to hear: the same word stands in every row. */
function named(whole: string, short: string) {
  return (
    <>
      <span className="sr-only">{whole}</span>
      <span aria-hidden>{short}</span>
    </>
  )
}
