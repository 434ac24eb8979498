'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ChoiceRow } from '@/components/ui/choice-row.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { PartChoice, Region } from './part.ts'

/** Which new cases start on a version: all where that is offered, those of a street or community, or a share. */
export function PartFields({
  choice,
  regions,
  offersAll = false,
  onChange,
}: {
  choice: PartChoice
  regions: readonly Region[]
  offersAll?: boolean
  onChange: (choice: PartChoice) => void
}) {
  const t = useTranslations('processes.part')
  const group = useId()
  return (
    <fieldset className="grid">
      <legend className="text-ink-2 text-sm">{t('title')}</legend>
      {offersAll && (
        <ChoiceRow
          group={group}
          chosen={choice.of === 'all'}
          label={t('all')}
          onChoose={() => onChange({ of: 'all' })}
        />
      )}
      <ChoiceRow
        group={group}
        chosen={choice.of === 'unit'}
        label={t('unit')}
        onChoose={() => onChange({ of: 'unit', unit: '' })}
      >
        {choice.of === 'unit' && (
          <Select
            aria-label={t('whichUnit')}
            value={choice.unit}
            onChange={({ target }) => onChange({ of: 'unit', unit: target.value })}
          >
            <option value="">{t('chooseUnit')}</option>
            {regions.map(({ code, name, within }) => (
              <option key={code} value={code}>
                {within === null ? name : `${within} · ${name}`}
              </option>
            ))}
          </Select>
        )}
      </ChoiceRow>
      <ChoiceRow
        group={group}
        chosen={choice.of === 'percent'}
        label={t('share')}
        onChoose={() => onChange({ of: 'percent', percent: '10' })}
      >
        {choice.of === 'percent' && (
          <span className="flex items-center gap-1.5">
            <span className="w-20">
              <Input
                aria-label={t('percent')}
                inputMode="numeric"
                value={choice.percent}
                maxLength={2}
                onChange={({ target }) => onChange({ of: 'percent', percent: target.value })}
              />
            </span>
            %
          </span>
        )}
      </ChoiceRow>
    </fieldset>
  )
}
