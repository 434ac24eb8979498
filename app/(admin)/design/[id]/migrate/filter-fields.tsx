import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select.tsx'
import type { PlaceView } from '@/domain/migration/migration.ts'

export const ages = ['all', 'days7', 'days30', 'older30'] as const
export type Filter = { unit: string; step: string; age: (typeof ages)[number] }

/** Which of the open cases are meant. */
export function FilterFields({
  filter,
  units,
  places,
  onChange,
}: {
  filter: Filter
  units: readonly { code: string; name: string }[]
  places: readonly PlaceView[]
  onChange: (filter: Filter) => void
}) {
  const t = useTranslations('migrate.filter')
  const steps = places.filter(({ kind }) => kind === 'step')
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <legend className="sr-only">{t('title')}</legend>
      <label className="flex min-w-0 items-center gap-2">
        <span className="text-ink-2 shrink-0">{t('unit')}</span>
        <Select
          className="min-w-0"
          value={filter.unit}
          onChange={({ target }) => onChange({ ...filter, unit: target.value })}
        >
          <option value="">{t('allUnits')}</option>
          {units.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <label className="flex min-w-0 items-center gap-2">
        <span className="text-ink-2 shrink-0">{t('step')}</span>
        <Select
          className="min-w-0"
          value={filter.step}
          onChange={({ target }) => onChange({ ...filter, step: target.value })}
        >
          <option value="">{t('allSteps')}</option>
          {steps.map(({ element, name }) => (
            <option key={element} value={element}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <label className="flex min-w-0 items-center gap-2">
        <span className="text-ink-2 shrink-0">{t('age')}</span>
        <Select
          value={filter.age}
          onChange={({ target }) => onChange({ ...filter, age: ages.find((age) => age === target.value) ?? 'all' })}
        >
          {ages.map((age) => (
            <option key={age} value={age}>
              {t(age)}
            </option>
          ))}
        </Select>
      </label>
    </fieldset>
  )
}

const dayMs = 86_400_000

/** Takes the filter as chosen and the moment of the page; gives it as the API takes it. */
export function filterOf({ unit, step, age }: Filter, at: Date) {
  const before = (days: number) => new Date(at.getTime() - days * dayMs).toISOString()
  return {
    ...(unit && { unit }),
    ...(step && { step }),
    ...(age === 'days7' && { reportedFrom: before(7) }),
    ...(age === 'days30' && { reportedFrom: before(30) }),
    ...(age === 'older30' && { reportedBefore: before(30) }),
  }
}
