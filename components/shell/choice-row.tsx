'use client'
import { clsx } from 'clsx'

/** A few choices of which one holds, pressed rather than gone to. */
export function ChoiceRow<K extends string>({
  label,
  choices,
  current,
  onChoose,
}: {
  label: string
  choices: readonly { key: K; text: string; lang?: string }[]
  current: K
  onChoose: (key: K) => void
}) {
  return (
    <div className="grid gap-1">
      <span className="text-ink-2 text-sm">{label}</span>
      <div role="group" aria-label={label} className="bg-sunk rounded-2 flex gap-0.5 p-0.5">
        {choices.map(({ key, text, lang }) => (
          <button
            key={key}
            type="button"
            lang={lang}
            aria-pressed={key === current}
            onClick={() => onChoose(key)}
            className={clsx(
              'h-8 flex-1 rounded-[4px] px-2.5 text-sm whitespace-nowrap max-md:h-11 max-md:text-base',
              key === current
                ? 'bg-surface text-ink shadow-1 dark:ring-line-strong font-semibold dark:ring-1'
                : 'text-ink-2 hover:text-ink',
            )}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
