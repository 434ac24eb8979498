import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select.tsx'
import type { InsertedStep } from '@/domain/migration/inserted-steps.ts'
import type { PlaceView, StepMapping } from '@/domain/migration/migration.ts'

/** What becomes of cases that are past a step the new version has inserted: they stay past it, or go back through it. */
export function InsertedChoice({
  inserted,
  places,
  mapping,
  onChange,
}: {
  inserted: readonly InsertedStep[]
  places: readonly PlaceView[]
  mapping: readonly StepMapping[]
  onChange: (step: InsertedStep, through: boolean) => void
}) {
  const t = useTranslations('migrate.inserted')
  const concerned = inserted.filter(({ past }) => past.length > 0)
  if (concerned.length === 0) return null
  return (
    <ul className="border-line grid gap-2 border-t px-4 py-3">
      {concerned.map((step) => {
        const through = step.past.every((from) => mapping.find((entry) => entry.from === from)?.to === step.element)
        const names = step.past.map((id) => places.find(({ element }) => element === id)?.name ?? id).join('、')
        return (
          <li key={step.element} className="flex flex-wrap items-center gap-2">
            <span>{t('past', { step: step.name, names })}</span>
            <Select
              aria-label={t('choice', { step: step.name })}
              value={through ? 'through' : 'stay'}
              onChange={({ target }) => onChange(step, target.value === 'through')}
            >
              <option value="stay">{t('stay')}</option>
              <option value="through">{t('through', { step: step.name })}</option>
            </Select>
          </li>
        )
      })}
    </ul>
  )
}
