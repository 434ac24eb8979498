'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { limitUnits } from '@/domain/sla/limit.ts'
import type { StepChange } from './change-step.ts'
import { ChoiceOf, type Choice } from './choice-of.tsx'
import { KeptInput } from './kept-input.tsx'
import { Section } from './section.tsx'
import type { StepFacts } from './step-facts.ts'
import { TickBox } from './tick-box.tsx'

const quick = [
  { amount: '4', unit: 'hour' },
  { amount: '1', unit: 'workday' },
  { amount: '3', unit: 'workday' },
] as const

const set = (key: string, value: string | null): StepChange => ({ at: 'header', key, value })

/** How long a step may take: from the catalogue, written here, or decided by rules. */
export function LimitSection({
  facts,
  calendars,
  change,
}: {
  facts: StepFacts
  calendars: readonly Choice[]
  change: (...changes: StepChange[]) => void
}) {
  const t = useTranslations('design.step.limit')
  const id = useId()
  const { header } = facts
  const from = header('limitFrom')
  const unit = header('limitUnit')
  const amount = header('limitAmount')
  const names = (group: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, name: t(`${group}.${value}` as 'from.fixed') }))
  return (
    <Section title={t('title')}>
      <ChoiceOf
        label={t('fromLabel')}
        value={from}
        choices={names('from', ['catalogue', 'fixed', 'decision'])}
        none={t('none')}
        onChoose={(value) => change(set('limitFrom', value))}
      />
      {from === 'fixed' && (
        <>
          <div className="grid grid-cols-2 gap-3">
            <Field id={id} label={t('amount')} fault={Number(amount) > 0 ? undefined : t('amountFault')}>
              <KeptInput
                id={id}
                inputMode="decimal"
                value={amount}
                aria-invalid={Number(amount) > 0 ? undefined : true}
                onKeep={(value) => change(set('limitAmount', value.trim()))}
              />
            </Field>
            <ChoiceOf
              label={t('unitLabel')}
              value={unit}
              choices={names('unit', limitUnits)}
              none={t('none')}
              onChoose={(value) => change(set('limitUnit', value))}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            {quick.map((offer) => (
              <Button
                key={`${offer.amount} ${offer.unit}`}
                size="sm"
                onClick={() => change(set('limitUnit', offer.unit), set('limitAmount', offer.amount))}
              >
                {t('quick', { amount: offer.amount, unit: t(`unit.${offer.unit}`) })}
              </Button>
            ))}
          </div>
          {unit === 'workday' && (
            <ChoiceOf
              label={t('readingLabel')}
              value={header('limitReading')}
              choices={names('reading', ['rolling', 'dayEnd'])}
              none={t('none')}
              onChoose={(value) => change(set('limitReading', value))}
            />
          )}
        </>
      )}
      {from === 'decision' && (
        <Field id={id} label={t('rule')} help={t('ruleHelp')}>
          <KeptInput
            id={id}
            value={facts.limitRule}
            aria-describedby={`${id}-note`}
            onKeep={(value) => change({ at: 'input', key: 'limit', value })}
          />
        </Field>
      )}
      <ChoiceOf
        label={t('calendar')}
        value={header('calendar')}
        choices={[{ value: 'natural', name: t('natural') }, { value: 'unit', name: t('unitCalendar') }, ...calendars]}
        none={t('none')}
        onChoose={(value) => change(set('calendar', value))}
      />
      <TickBox ticked={header('holdRuns') === 'true'} onTick={(on) => change(set('holdRuns', on ? 'true' : null))}>
        {t('holdRuns')}
      </TickBox>
    </Section>
  )
}
