import { remainingWords } from '@/domain/sla/words.ts'
import { useLocale, useTranslations } from 'next-intl'

export type ClockLamp = 'green' | 'amber' | 'red' | 'pause' | 'done' | 'none'

/** What a line about a clock needs to know. */
export type ClockShape = {
  lamp: ClockLamp
  state: 'running' | 'held' | 'stopped'
  remainingMs: number
  elapsedMs: number
}

const INK: Record<ClockLamp, string> = {
  green: 'text-ink',
  amber: 'text-amber-ink',
  red: 'text-red-ink',
  pause: 'text-pause-ink',
  done: 'text-ink-2',
  none: 'text-ink-3',
}

/** The lamp: shape, edge and a hidden word, so that no eye depends on the colour. */
export function LampSign({ lamp, size = 12 }: { lamp: ClockLamp; size?: number }) {
  const t = useTranslations('cases.lamp')
  return (
    <>
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        aria-hidden
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
        className="shrink-0 overflow-visible"
      >
        {lamp === 'green' && <circle cx="8" cy="8" r="6.4" className="fill-green stroke-green-edge" />}
        {lamp === 'amber' && <path d="M8 2.1 14.6 13.6H1.4Z" className="fill-amber stroke-amber-edge" />}
        {lamp === 'red' && (
          <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.4" className="fill-red stroke-red-edge" />
        )}
        {lamp === 'pause' && (
          <g className="fill-pause-tint stroke-pause-ink">
            <circle cx="8" cy="8" r="6.4" />
            <path d="M6.4 5.8v4.4M9.6 5.8v4.4" />
          </g>
        )}
        {lamp === 'done' && (
          <g className="stroke-ink-2 fill-none">
            <circle cx="8" cy="8" r="5.9" />
            <path d="m5.3 8.2 1.9 1.9 3.6-4" />
          </g>
        )}
        {lamp === 'none' && <circle cx="8" cy="8" r="5.9" strokeDasharray="2 2.6" className="stroke-ink-3 fill-none" />}
      </svg>
      <span className="sr-only">{t(lamp)}</span>
    </>
  )
}

/** Lamp and rest of a clock in words: numbers strong, units not. */
export function ClockRest({ clock, size }: { clock: ClockShape; size?: number }) {
  const locale = useLocale()
  const words = remainingWords(clock, locale === 'en' ? 'en' : 'zh')
  return (
    <span className={`inline-flex items-center gap-1.5 whitespace-nowrap ${INK[clock.lamp]}`}>
      <LampSign lamp={clock.lamp} size={size} />
      <span>
        {words.split(/(\d+)/).map((part, index) =>
          /^\d+$/.test(part) ? (
            <b key={index} className="font-semibold">
              {part}
            </b>
          ) : (
            part
          ),
        )}
      </span>
    </span>
  )
}
