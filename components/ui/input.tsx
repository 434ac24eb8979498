import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const control =
  'rounded-2 border-control bg-surface text-ink max-md:text-md w-full border px-2.5 aria-invalid:border-red aria-invalid:border-2 aria-invalid:px-[9px]'

/** A line of text. `tall` is the 44 px of pages where it is all there is to do. */
export function Input({ tall = false, className, ...rest }: ComponentProps<'input'> & { tall?: boolean }) {
  return <input {...rest} className={clsx(control, tall ? 'text-md h-11 max-md:h-12' : 'h-9 max-md:h-12', className)} />
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={3} {...rest} className={clsx(control, 'block resize-y py-2', className)} />
}
