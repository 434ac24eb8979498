import { clsx } from 'clsx'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

/** A button that is an icon; the label is its name and its tooltip. 36 px with a mouse, 44 under a thumb. */
export function IconButton({
  icon: Icon,
  label,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { icon: LucideIcon; label: string }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={clsx(
        'rounded-2 text-ink-2 hover:bg-hover hover:text-ink relative inline-grid size-9 shrink-0 place-items-center max-md:size-11',
        className,
      )}
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4 max-md:size-[22px]" />
      {children}
    </button>
  )
}
