'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import type { StepChange } from './change-step.ts'
import { KeptInput } from './kept-input.tsx'
import { Section } from './section.tsx'
import type { StepFacts } from './step-facts.ts'
import { TickBox } from './tick-box.tsx'

/** Which photos a step asks for. */
export function PhotosSection({ facts, change }: { facts: StepFacts; change: (...changes: StepChange[]) => void }) {
  const t = useTranslations('design.step.photos')
  const id = useId()
  const count = (key: 'photosBefore' | 'photosAfter') => (
    <Field id={`${id}-${key}`} label={t(key)}>
      <KeptInput
        id={`${id}-${key}`}
        inputMode="numeric"
        value={facts.header(key) || '0'}
        onKeep={(value) => {
          const number = Number.parseInt(value, 10)
          change({ at: 'header', key, value: number > 0 ? String(Math.min(number, 99)) : null })
        }}
      />
    </Field>
  )
  return (
    <Section title={t('title')}>
      <div className="grid grid-cols-2 gap-3">
        {count('photosBefore')}
        {count('photosAfter')}
      </div>
      <TickBox
        ticked={facts.header('photosOnSite') === 'true'}
        onTick={(on) => change({ at: 'header', key: 'photosOnSite', value: on ? 'true' : null })}
      >
        {t('onSite')}
      </TickBox>
    </Section>
  )
}
