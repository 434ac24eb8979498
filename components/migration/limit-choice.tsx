import { useTranslations } from 'next-intl'
import { limitChoices, type LimitChoice as Choice } from '@/domain/migration/migration.ts'
import type { Row } from './row.ts'

/** Changed limits: the three ways, each with what it means for these cases. */
export function LimitChoice({
  chosen,
  rows,
  onChange,
}: {
  chosen: Choice
  /** the dry run under each choice, null while it is made */
  rows: Readonly<Record<Choice, readonly Row[] | null>>
  onChange: (choice: Choice) => void
}) {
  const t = useTranslations('migrate.limits')
  const count = (choice: Choice, verdict: Row['verdict']) =>
    rows[choice]?.filter((row) => row.verdict === verdict).length ?? 0
  return (
    <fieldset className="grid min-w-0 gap-1 p-2">
      <legend className="sr-only">{t('title')}</legend>
      {limitChoices.map((choice) => (
        <label
          key={choice}
          className="rounded-2 has-checked:bg-accent-tint has-checked:outline-accent flex cursor-pointer gap-3 px-3 py-2 has-checked:outline"
        >
          <input
            type="radio"
            name="limits"
            value={choice}
            checked={choice === chosen}
            onChange={() => onChange(choice)}
            className="accent-brand mt-1 size-4 shrink-0"
          />
          <span>
            <b className="block font-semibold">{t(choice)}</b>
            <span className="text-ink-2 text-sm">
              {rows[choice] === null
                ? t('counting')
                : t('means', {
                    late: count(choice, 'late'),
                    yellow: count(choice, 'yellow'),
                    kept: count(choice, 'kept'),
                  })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
