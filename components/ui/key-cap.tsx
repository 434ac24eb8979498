import { clsx } from 'clsx'

/** A key of the keyboard, as a hint; a phone has none and shows none. */
export function KeyCap({ children, inverse = false }: { children: string; inverse?: boolean }) {
  return (
    <kbd
      className={clsx(
        'rounded-1 text-2xs border px-[5px] font-sans whitespace-nowrap max-md:hidden',
        inverse ? 'border-current' : 'border-line-strong bg-surface-2 text-ink-3',
      )}
    >
      {children}
    </kbd>
  )
}
