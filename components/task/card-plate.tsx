import { clsx } from 'clsx'
import { useLocale } from 'next-intl'
import { levelName } from '@/domain/sla/level-name.ts'

const looks: Record<string, { plate: string; card: string }> = {
  yellow: { plate: 'bg-amber-tint text-amber-ink', card: 'fill-amber stroke-amber-edge' },
  red: { plate: 'bg-red-tint text-red-ink', card: 'fill-red stroke-red-edge' },
  black: { plate: 'bg-black-card text-on-black', card: 'fill-black stroke-white' },
}
/** of a card a model invents: no colour of ours would be true */
const plain = { plate: 'border border-line-strong bg-surface text-ink', card: 'fill-surface stroke-ink-2' }

/** 黄牌 红牌 黑牌: a small card and the word. */
export function CardPlate({ card }: { card: string | null }) {
  const locale = useLocale()
  if (!card) return null
  const look = Object.hasOwn(looks, card) ? (looks[card] ?? plain) : plain
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
      {levelName(card, locale === 'en' ? 'en' : 'zh')}
    </span>
  )
}
