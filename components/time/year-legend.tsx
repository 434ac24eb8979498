import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'

const marks = {
  holiday: 'bg-pause-tint',
  makeUp: 'ring-ink-2 ring-[1.5px] ring-inset',
  exception:
    'ring-line-strong ring-1 ring-inset bg-[linear-gradient(90deg,transparent_50%,var(--color-pause-tint)_50%)]',
  changed: 'bg-accent-tint ring-accent ring-[1.5px] ring-inset',
} as const

/** What the marks of a year mean. */
export function YearLegend() {
  const t = useTranslations('time.year')
  return (
    <ul className="text-ink-2 flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {(['holiday', 'makeUp', 'exception', 'changed'] as const).map((mark) => (
        <li key={mark} className="flex items-center gap-1.5">
          <i aria-hidden className={clsx('rounded-1 inline-block h-3 w-4', marks[mark])} />
          {mark === 'changed' ? t('changed') : t(`kind.${mark}`)}
        </li>
      ))}
    </ul>
  )
}
