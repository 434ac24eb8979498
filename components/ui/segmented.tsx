import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

export type Segment = { key: string; href: string; label: ReactNode }

/** One of a few views of the same thing; each is an address of its own, so that it can be shared and gone back to. */
export function Segmented({
  label,
  segments,
  current,
}: {
  label: string
  segments: readonly Segment[]
  current: string
}) {
  return (
    <nav
      aria-label={label}
      className="bg-sunk rounded-2 inline-flex max-w-full [scrollbar-width:none] gap-0.5 overflow-x-auto p-0.5"
    >
      {segments.map(({ key, href, label: text }) => (
        <Link
          key={key}
          href={href}
          scroll={false}
          aria-current={key === current ? 'page' : undefined}
          className={clsx(
            'h-7 rounded-[4px] px-2.5 text-sm leading-7 whitespace-nowrap no-underline max-md:h-10 max-md:px-2.5 max-md:text-base max-md:leading-10',
            key === current
              ? 'bg-surface text-ink shadow-1 dark:ring-line-strong font-semibold dark:ring-1'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  )
}
