import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** One of a list of answers, as the system shows lists. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <select
      {...rest}
      className={clsx(
        'rounded-2 border-control bg-surface text-ink max-md:text-md h-9 max-w-full border px-2 max-md:h-12',
        'aria-invalid:border-red aria-invalid:border-2',
        className,
      )}
    />
  )
}
