import { useLocale, useTranslations } from 'next-intl'
import { nameIn, type Named } from '@/components/case/named.ts'
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
  units: readonly Named[]
  places: readonly PlaceView[]
  onChange: (filter: Filter) => void
}) {
  const t = useTranslations('migrate.filter')
  const locale = useLocale()
  const steps = places.filter(({ kind }) => kind === 'step')
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
      <legend className="sr-only">{t('title')}</legend>
      <Choice
        label={t('unit')}
        value={filter.unit}
        options={[
          { code: '', name: t('allUnits') },
          ...units.map((unit) => ({ code: unit.code, name: nameIn(locale, unit) })),
        ]}
        onChoose={(unit) => onChange({ ...filter, unit })}
      />
      <Choice
        label={t('step')}
        value={filter.step}
        options={[{ code: '', name: t('allSteps') }, ...steps.map(({ element, name }) => ({ code: element, name }))]}
        onChoose={(step) => onChange({ ...filter, step })}
      />
      <Choice
        label={t('age')}
        value={filter.age}
        options={ages.map((age) => ({ code: age, name: t(age) }))}
        onChoose={(chosen) => onChange({ ...filter, age: ages.find((age) => age === chosen) ?? 'all' })}
      />
    </fieldset>
  )
}

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: readonly { code: string; name: string }[]
  onChoose: (code: string) => void
}) {
  return (
    <label className="flex min-w-0 items-center gap-2">
      <span className="text-ink-2 shrink-0">{label}</span>
      <Select className="min-w-0" value={value} onChange={({ target }) => onChoose(target.value)}>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </label>
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
