import type { ClockShape } from './clock-shape.ts'
import type { LampKind } from './lamp.tsx'

const width = 92
/** the deadline is always at the same place; what passes it is late */
const due = 73.6
const warn = due * 0.8

const fills: Record<LampKind, string> = {
  green: 'fill-green',
  amber: 'fill-amber stroke-amber-edge',
  red: 'fill-red',
  pause: 'fill-pause',
  done: 'fill-ink-3',
  none: 'fill-none',
}

/** The clock in a row of a list. The words beside it say the same, so it is hidden from readers. */
export function ThinBar({ clock: { lamp, elapsedMs, allowanceMs } }: { clock: ClockShape }) {
  const used = allowanceMs > 0 ? elapsedMs / allowanceMs : 1
  const over = Math.min(width - due, Math.max(0, (used - 1) * due))
  return (
    <svg width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden className="block">
      <rect y="4" width={due} height="6" rx="1" className="fill-ink/12" />
      <rect y="4" width={Math.min(used, 1) * due} height="6" rx="1" strokeWidth="0.5" className={fills[lamp]} />
      {over > 0 && (
        <rect x={due} y="4" width={over} height="6" className={lamp === 'red' ? 'fill-red-edge' : 'fill-ink-3'} />
      )}
      <path d={`M${warn} 3v8`} className="stroke-surface" />
      <path d={`M${due} 1v12`} strokeWidth="1.25" className="stroke-ink-2" />
    </svg>
  )
}
