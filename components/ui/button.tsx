import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class.ts'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  /** the act is on its way: the button keeps its place and takes no second press */
  busy?: boolean
  /** it stays reachable so that the reason (named by `aria-describedby`) can be heard */
  unavailable?: boolean
}

/** A button in the states of the design. Never `disabled`: what cannot be pressed says why. */
export function Button({
  variant,
  size,
  busy = false,
  unavailable = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const blocked = busy || unavailable
  return (
    <button
      {...rest}
      type={blocked ? 'button' : type}
      aria-disabled={unavailable || undefined}
      aria-busy={busy || undefined}
      onClick={blocked ? undefined : onClick}
      className={clsx(buttonClass(variant, size), className)}
    >
      {busy && (
        <span aria-hidden className="size-3.5 animate-spin rounded-full border-2 border-current border-r-transparent" />
      )}
      {children}
    </button>
  )
}
