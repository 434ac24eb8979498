import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

const looks: Record<string, { plate: string; card: string }> = {
  yellow: { plate: 'bg-amber-tint text-amber-ink', card: 'fill-amber stroke-amber-edge' },
  red: { plate: 'bg-red-tint text-red-ink', card: 'fill-red stroke-red-edge' },
  black: { plate: 'bg-black-card text-on-black', card: 'fill-black stroke-white' },
}

/** 黄牌 红牌 黑牌: a small card and the word. */
export function CardPlate({ card }: { card: string | null }) {
  const t = useTranslations('ui.card')
  const look = card ? looks[card] : undefined
  if (!card || !look) return null
  return (
    <span
      className={clsx(
        'rounded-1 inline-flex h-5 items-center gap-1 px-1.5 text-xs font-semibold whitespace-nowrap',
        look.plate,
      )}
    >
      <svg width="8" height="11" viewBox="0 0 8 11" aria-hidden>
        <rect x="0.5" y="0.5" width="7" height="10" rx="1" className={look.card} />
      </svg>
      {t(card)}
    </span>
  )
}
