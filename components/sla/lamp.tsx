import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

export type LampKind = 'green' | 'amber' | 'red' | 'pause' | 'done' | 'none'

/** The lamp: shape, edge and a hidden word, so that no eye depends on its colour. */
export function Lamp({ kind, size = 13, className }: { kind: LampKind; size?: number; className?: string }) {
  const t = useTranslations('ui.lamp')
  return (
    <>
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        aria-hidden
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={clsx('shrink-0 overflow-visible', className)}
      >
        {shapes[kind]}
      </svg>
      <span className="sr-only">{t(kind)}</span>
    </>
  )
}

const shapes: Record<LampKind, React.ReactNode> = {
  green: <circle cx="8" cy="8" r="5.7" className="fill-green stroke-green-edge" />,
  amber: <path d="M8 2.1 14.6 13.6H1.4Z" className="fill-amber stroke-amber-edge" />,
  red: <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.4" className="fill-red stroke-red-edge" />,
  pause: (
    <g className="fill-pause-tint stroke-pause-ink">
      <circle cx="8" cy="8" r="5.9" />
      <path d="M6.5 6v4M9.5 6v4" />
    </g>
  ),
  done: (
    <g className="stroke-ink-2 fill-none">
      <circle cx="8" cy="8" r="5.9" />
      <path d="m5.3 8.2 1.9 1.9 3.6-4" />
    </g>
  ),
  none: <circle cx="8" cy="8" r="5.7" strokeDasharray="2.2 2.27" className="stroke-ink-3 fill-none" />,
}
