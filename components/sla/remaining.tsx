'use client'
import { clsx } from 'clsx'
import { useLocale } from 'next-intl'
import { remainingWords } from '@/domain/sla/words.ts'
import type { ClockShape } from './clock-shape.ts'
import { Lamp, type LampKind } from './lamp.tsx'
import { ProvisionalMark } from './provisional-mark.tsx'
import { tickClock } from './tick-clock.ts'
import { useSince } from './use-since.ts'

const inks: Record<LampKind, string> = {
  green: 'text-ink',
  amber: 'text-amber-ink',
  red: 'text-red-ink font-semibold',
  pause: 'text-ink-2',
  done: 'text-ink-2',
  none: 'text-ink-2',
}

/** Lamp and rest in words, 还剩 5 小时 40 分: the numbers strong, their units not. Goes on by itself. */
export function Remaining({
  clock,
  size,
  withLamp = true,
  className,
}: {
  clock: ClockShape
  size?: number
  withLamp?: boolean
  className?: string
}) {
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const now = tickClock(clock, useSince(clock))
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-x-1.5 whitespace-nowrap',
        inks[now.lamp],
        now.provisional && 'flex-wrap',
        className,
      )}
    >
      {withLamp && <Lamp kind={now.lamp} size={size} />}
      <span>
        {remainingWords(now, locale)
          .split(/(\d+)/)
          .map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part))}
      </span>
      {now.provisional && now.state !== 'stopped' && <ProvisionalMark />}
    </span>
  )
}
