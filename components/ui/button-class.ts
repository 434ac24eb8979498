import { clsx } from 'clsx'

export type ButtonVariant = 'default' | 'primary' | 'soft' | 'quiet' | 'link' | 'danger' | 'danger-solid'
export type ButtonSize = 'sm' | 'md' | 'lg' | 'xl'

const variants: Record<ButtonVariant, string> = {
  default: 'border-line-strong bg-surface text-ink hover:bg-hover hover:border-control',
  primary: 'border-brand bg-brand text-on-brand font-semibold hover:bg-brand-hover hover:border-brand-hover',
  soft: 'border-accent-line bg-accent-tint text-brand font-semibold hover:bg-selected hover:border-accent',
  quiet: 'border-transparent text-ink-2 hover:bg-hover hover:text-ink',
  link: 'border-transparent text-accent hover:bg-accent-tint',
  danger: 'border-red-line bg-surface text-red-ink hover:bg-red-tint hover:border-red',
  'danger-solid': 'border-red-solid bg-red-solid text-on-red font-semibold hover:bg-red-edge dark:hover:bg-red-solid',
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 rounded-2 px-2 gap-1 text-sm max-md:h-11 max-md:px-3 max-md:text-base',
  md: 'h-9 rounded-2 px-3 gap-1.5 max-md:h-11',
  lg: 'h-12 rounded-3 px-5 gap-1.5 text-md',
  xl: 'h-16 rounded-4 px-6 gap-2.5 text-xl',
}

const unavailable =
  'aria-disabled:border-line aria-disabled:bg-sunk aria-disabled:text-ink-3 aria-disabled:font-normal aria-disabled:active:translate-y-0'

/** Takes how a button matters and how large it is; gives its classes, for buttons and for links that look like one. */
export function buttonClass(variant: ButtonVariant = 'default', size: ButtonSize = 'md'): string {
  return clsx(
    'inline-flex shrink-0 items-center justify-center border whitespace-nowrap no-underline transition-colors active:translate-y-px',
    variants[variant],
    sizes[size],
    unavailable,
  )
}
