import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A small fact about a thing. Red only for danger and lateness. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'accent' | 'red'; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'rounded-1 inline-flex h-5 items-center gap-1 border px-1.5 text-xs whitespace-nowrap',
        tone === 'plain' && 'border-line-strong bg-surface text-ink-2',
        tone === 'accent' && 'bg-accent-tint text-accent border-transparent',
        tone === 'red' && 'bg-red-tint text-red-ink border-transparent font-semibold',
      )}
    >
      {children}
    </span>
  )
}
