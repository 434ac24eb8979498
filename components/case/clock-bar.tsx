import { useTranslations } from 'next-intl'
import type { BarPiece, BarShape } from './clock-bar-shape.ts'

const LOOK: Record<BarPiece['kind'], string> = {
  green: 'bg-green text-on-green',
  amber: 'bg-amber',
  over: 'bg-red-solid font-semibold text-on-red',
  pause:
    'text-ink shadow-[inset_0_0_0_1px_var(--color-pause)] bg-[repeating-linear-gradient(-45deg,var(--color-pause)_0_1.5px,var(--color-pause-tint)_1.5px_7px)]',
  left: 'bg-surface shadow-[inset_0_0_0_1.5px_var(--color-control)]',
}

/** The bar of a clock: due is the vertical line, what passes it is late; the sentence in `label` says the same. */
export function ClockBar({ shape, label, start, due }: { shape: BarShape; label: string; start: string; due: string }) {
  const t = useTranslations('cases.clocks')
  return (
    <div role="img" aria-label={label} className="mt-3.5">
      <div className="bg-sunk relative h-7 rounded-[2px] text-xs">
        {shape.pieces.map((piece, index) => (
          <span
            key={index}
            style={{ left: `${piece.left}%`, width: `${piece.width}%` }}
            className={`absolute inset-y-0 flex items-center justify-center overflow-hidden rounded-[2px] whitespace-nowrap ${LOOK[piece.kind]}`}
          >
            {piece.width > 14 && piece.kind !== 'left' && (
              <i
                className={`px-1.5 not-italic ${piece.kind === 'pause' ? 'bg-pause-tint rounded-[2px]' : ''} ${piece.kind === 'amber' ? 'text-[#121920]' : ''}`}
              >
                {t(`piece.${piece.kind}`)}
              </i>
            )}
          </span>
        ))}
        <span aria-hidden style={{ left: `${shape.due}%` }} className="bg-red absolute -inset-y-[5px] -ms-px w-0.5" />
        {shape.now !== null && (
          <span aria-hidden style={{ left: `${shape.now}%` }} className="bg-ink absolute -inset-y-[5px] -ms-px w-0.5" />
        )}
      </div>
      <div aria-hidden className="relative h-[22px] text-xs leading-[22px] whitespace-nowrap">
        {shape.due > 45 && <span className="text-ink-3 absolute left-0">{start}</span>}
        {shape.now !== null && shape.now > 18 && Math.abs(shape.now - shape.due) > 14 && (
          <span style={{ left: `${shape.now}%` }} className="absolute -translate-x-1/2 font-semibold">
            {t('now')}
          </span>
        )}
        <span style={dueLabel(shape.due)} className="text-red-ink absolute">
          {t('dueMark', { due })}
        </span>
      </div>
    </div>
  )
}

/** The words of a deadline stand before it, or behind it where a clock is so late that there is no room before. */
const dueLabel = (due: number) => (due > 30 ? { right: `${100 - due}%` } : { left: `${due}%` })
