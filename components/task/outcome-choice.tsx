'use client'
import { useTranslations } from 'next-intl'
import { KeyCap } from '@/components/ui/key-cap.tsx'

export type Outcome = { code: string; text: string }

/** The results of a step whose form does not ask for one. */
export function OutcomeChoice({
  outcomes,
  chosen,
  onChoose,
}: {
  outcomes: readonly Outcome[]
  chosen: string | null
  onChoose: (code: string) => void
}) {
  const t = useTranslations('work')
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold">{t('outcome')}</legend>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(160px,100%),1fr))] gap-2">
        {outcomes.map(({ code, text }, index) => (
          <label
            key={code}
            className="border-line-strong bg-surface rounded-3 has-checked:border-brand has-checked:bg-accent-tint has-focus-visible:outline-accent hover:bg-hover flex min-h-12 cursor-pointer items-center gap-2 border px-3 has-checked:font-semibold has-checked:shadow-[inset_0_0_0_1px_var(--color-brand)] has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="outcome"
              value={code}
              checked={chosen === code}
              onChange={() => onChoose(code)}
              className="accent-brand size-[18px] shrink-0"
            />
            <span className="flex-1">{text}</span>
            {index < 4 && <KeyCap>{String(index + 1)}</KeyCap>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
