'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Field } from '@/components/ui/field.tsx'
import type { StepChange } from './change-step.ts'
import { ChoiceOf } from './choice-of.tsx'
import { KeptInput } from './kept-input.tsx'
import { Section } from './section.tsx'
import type { StepFacts } from './step-facts.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The units every case knows by name; any other is a formula. */
const units = ['leadUnit', 'gridUnit', 'centreUnit', 'region'] as const

/** Who does a step, what the case is called meanwhile, and with which form. */
export function WhoSection({
  facts,
  vocabulary,
  change,
}: {
  facts: StepFacts
  vocabulary: Vocabulary
  change: (...changes: StepChange[]) => void
}) {
  const t = useTranslations('design.step.who')
  const id = useId()
  const header = (key: string) => (value: string) => change({ at: 'header', key, value })
  const setUnit = (value: string) => change({ at: 'input', key: 'unit', value })
  const known = units.map((unit) => ({ value: `=${unit}`, name: t(`units.${unit}`) }))
  const [writing, setWriting] = useState(false)
  const formula = writing || (facts.unit !== '' && !known.some(({ value }) => value === facts.unit))
  return (
    <Section title={t('title')}>
      <Field id={`${id}-name`} label={t('name')}>
        <KeptInput
          id={`${id}-name`}
          value={facts.name}
          onKeep={(value) => change({ at: 'name', value: value.trim() })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <ChoiceOf
          label={t('role')}
          value={facts.header('role')}
          choices={vocabulary.roles}
          none={t('none')}
          onChoose={header('role')}
        />
        <ChoiceOf
          label={t('unit')}
          value={formula ? 'formula' : facts.unit}
          choices={[...known, { value: 'formula', name: t('formula') }]}
          none={t('none')}
          onChoose={(value) => {
            setWriting(value === 'formula')
            if (value !== 'formula') setUnit(value)
          }}
        />
      </div>
      {formula && (
        <Field id={`${id}-unit`} label={t('formula')} help={t('formulaHelp')}>
          <KeptInput id={`${id}-unit`} value={facts.unit} aria-describedby={`${id}-unit-note`} onKeep={setUnit} />
        </Field>
      )}
      <ChoiceOf
        label={t('status')}
        value={facts.header('status')}
        choices={vocabulary.statuses}
        none={t('none')}
        onChoose={header('status')}
      />
      <ChoiceOf
        label={t('form')}
        value={facts.header('form')}
        choices={vocabulary.forms}
        none={t('none')}
        onChoose={header('form')}
      />
    </Section>
  )
}
