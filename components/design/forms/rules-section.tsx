'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { FormComponent, FormRules } from '@/domain/form/schema.ts'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import { TickBox } from '../step/tick-box.tsx'
import { rulesWith } from './basic-section.tsx'
import type { EditField, FieldChange, PanelField } from './field-edit.ts'

type Bound = 'minLength' | 'maxLength' | 'min' | 'max'

/** What a field takes, by its type; nothing is shown for a type that has no rules. */
export function RulesSection({
  field,
  others,
  edit,
}: {
  field: PanelField
  others: readonly FormComponent[]
  edit: EditField
}) {
  const t = useTranslations('formBench.rules')
  const id = useId()
  const { type, validate = {} } = field
  const bounds = (names: readonly Bound[]) => (
    <div className="grid grid-cols-2 gap-3">
      {names.map((name) => (
        <BoundField key={name} name={name} rules={validate} edit={edit} />
      ))}
    </div>
  )
  switch (type) {
    case 'textarea':
      return <Section title={t('title')}>{bounds(['minLength', 'maxLength'])}</Section>
    case 'textfield':
      return (
        <Section title={t('title')}>
          <Choice
            id={`${id}-kind`}
            label={t('kind')}
            value={validate.validationType ?? ''}
            options={{ '': t('anyText'), phone: t('phone'), email: t('email') }}
            onChoose={(kind) => edit({ validate: rulesWith(validate, { validationType: kind || undefined }) })}
          />
          {!validate.validationType && bounds(['minLength', 'maxLength'])}
        </Section>
      )
    case 'number':
      return (
        <Section title={t('title')}>
          {bounds(['min', 'max'])}
          <Field id={`${id}-digits`} label={t('decimals')}>
            <KeptInput
              id={`${id}-digits`}
              inputMode="numeric"
              value={field.decimalDigits === undefined ? '' : String(field.decimalDigits)}
              onKeep={(text) => edit({ decimalDigits: wholeNumber(text) })}
            />
          </Field>
        </Section>
      )
    case 'datetime':
      return (
        <Section title={t('title')}>
          <Choice
            id={`${id}-moment`}
            label={t('moment')}
            value={field.subtype ?? 'date'}
            options={{ date: t('date'), datetime: t('datetime'), time: t('time') }}
            onChoose={(subtype) => edit(momentOf(field, subtype))}
          />
          <TickBox
            ticked={field.disallowPassedDates === true}
            onTick={(on) => edit({ disallowPassedDates: on || undefined })}
          >
            {t('notPast')}
          </TickBox>
        </Section>
      )
    case 'filepicker':
      return (
        <Section title={t('photos')}>
          <Choice
            id={`${id}-phase`}
            label={t('phase')}
            value={phaseOf(field.key)}
            options={freePhases(field, others, { before: t('before'), after: t('after'), other: t('otherPhotos') })}
            onChoose={(phase) => edit({ key: keyOfPhase(phase, field.id) })}
            help={t('phaseHelp')}
          />
          <TickBox ticked={field.multiple === true} onTick={(on) => edit({ multiple: on || undefined })}>
            {t('several')}
          </TickBox>
        </Section>
      )
    default:
      return null
  }
}

function BoundField({ name, rules, edit }: { name: Bound; rules: FormRules; edit: EditField }) {
  const t = useTranslations('formBench.rules')
  const id = useId()
  return (
    <Field id={id} label={t(name)}>
      <KeptInput
        id={id}
        inputMode="decimal"
        value={rules[name] === undefined ? '' : String(rules[name])}
        onKeep={(text) => edit({ validate: rulesWith(rules, { [name]: boundOf(text) }) })}
      />
    </Field>
  )
}

function Choice({
  id,
  label,
  value,
  options,
  help,
  onChoose,
}: {
  id: string
  label: string
  value: string
  options: Record<string, string>
  help?: string
  onChoose: (value: string) => void
}) {
  return (
    <Field id={id} label={label} help={help}>
      <Select
        id={id}
        value={value}
        aria-describedby={help && `${id}-note`}
        onChange={({ target }) => onChoose(target.value)}
        className="w-full"
      >
        {Object.entries(options).map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** A bound is a number, or a formula where somebody wrote one. */
function boundOf(text: string): number | string | undefined {
  const bare = text.trim()
  if (bare.startsWith('=')) return bare
  return bare === '' || !Number.isFinite(Number(bare)) ? undefined : Number(bare)
}

function wholeNumber(text: string): number | undefined {
  const number = Number.parseInt(text, 10)
  return Number.isFinite(number) && number >= 0 ? Math.min(number, 10) : undefined
}

function momentOf({ label, dateLabel, timeLabel }: PanelField, subtype: string): FieldChange {
  const said = label ?? dateLabel ?? timeLabel ?? ''
  const labels = subtype === 'time' ? { timeLabel: said } : { dateLabel: said }
  return { subtype, ...labels }
}

const phases = { before: 'photosBefore', after: 'photosAfter' } as const

/** Photos of a phase are known by the name of their field (domain/form/photo-evidence.ts). */
function phaseOf(key: string | undefined): 'before' | 'after' | 'other' {
  return key === phases.before ? 'before' : key === phases.after ? 'after' : 'other'
}

/** Photos of one phase stand in one field: what another field of the form has is not offered. */
function freePhases(
  field: PanelField,
  others: readonly FormComponent[],
  names: Record<'before' | 'after' | 'other', string>,
): Record<string, string> {
  const taken = new Set(others.flatMap(({ id, key }) => (id === field.id ? [] : [phaseOf(key)])))
  return Object.fromEntries(
    Object.entries(names).filter(([phase]) => phase === 'other' || !taken.has(phase as 'after')),
  )
}

function keyOfPhase(phase: string, id: string): string {
  return phase === 'before' || phase === 'after' ? phases[phase] : `photos_${id.replace(/\W/g, '').slice(-7)}`
}
