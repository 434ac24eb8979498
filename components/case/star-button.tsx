'use client'
import { clsx } from 'clsx'
import { Star } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** Keeps an eye on a case, or no longer; for oneself alone. The one who draws it keeps the state and calls the API. */
export function StarButton({
  title,
  starred,
  onChange,
  className,
}: {
  title: string
  starred: boolean
  onChange: (starred: boolean) => void
  className?: string
}) {
  const t = useTranslations('board.star')
  const label = t(starred ? 'off' : 'on', { title })
  return (
    <button
      type="button"
      aria-pressed={starred}
      aria-label={t('on', { title })}
      title={label}
      onClick={() => onChange(!starred)}
      className={clsx(
        'rounded-2 text-ink-3 hover:bg-hover hover:text-ink inline-grid size-7 shrink-0 place-items-center max-md:size-11',
        className,
      )}
    >
      <Star
        aria-hidden
        strokeWidth={1.75}
        className={clsx('size-4 max-md:size-5', starred && 'fill-accent stroke-accent')}
      />
    </button>
  )
}
