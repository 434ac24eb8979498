'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { FormComponent } from '@/domain/form/schema.ts'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import type { EditField, PanelField } from './field-edit.ts'
import { hideOf, showWhen, type ShowWhen } from './hide-condition.ts'

type Answer = { value: string | boolean; name: string }

/** When a field is shown: always, when another field was answered in some way, or by a formula. */
export function ShownSection({
  field,
  others,
  edit,
}: {
  field: PanelField
  others: readonly FormComponent[]
  edit: EditField
}) {
  const t = useTranslations('formBench.shown')
  const id = useId()
  const yesNo: Answer[] = [
    { value: true, name: t('ticked') },
    { value: false, name: t('unticked') },
  ]
  const askers = others.filter((other) => other.id !== field.id && other.key && answersOf(other, yesNo).length > 0)
  const show = showWhen(field.conditional?.hide)
  const write = (next: ShowWhen) => {
    const hide = hideOf(next)
    edit({ conditional: hide === null ? undefined : { hide } })
  }
  const asker = show.kind === 'when' ? askers.find(({ key }) => key === show.key) : undefined
  const choose = (wanted: string) => {
    if (wanted === '') return write({ kind: 'always' })
    if (wanted === '=') return write({ kind: 'formula', text: hideOf(show) ?? '=false' })
    const chosen = askers.find(({ key }) => key === wanted)
    const first = chosen && answersOf(chosen, yesNo)[0]
    if (first) write({ kind: 'when', key: wanted, is: true, value: first.value })
  }
  const known = show.kind === 'when' && asker !== undefined
  return (
    <Section title={t('title')} open={show.kind !== 'always'}>
      <Field id={`${id}-asker`} label={t('when')}>
        <Select
          id={`${id}-asker`}
          className="w-full"
          value={known ? show.key : show.kind === 'always' ? '' : '='}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t('always')}</option>
          {askers.map((other) => (
            <option key={other.key} value={other.key}>
              {t('asker', { name: other.label || other.key || '' })}
            </option>
          ))}
          <option value="=">{t('formula')}</option>
        </Select>
      </Field>
      {known ? (
        <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-2">
          <Select
            aria-label={t('how')}
            value={show.is ? 'is' : 'not'}
            onChange={({ target }) => write({ ...show, is: target.value === 'is' })}
          >
            <option value="is">{t('is')}</option>
            <option value="not">{t('isNot')}</option>
          </Select>
          <Select
            aria-label={t('answer')}
            value={String(show.value)}
            onChange={({ target }) => {
              const answer = answersOf(asker, yesNo).find(({ value }) => String(value) === target.value)
              if (answer) write({ ...show, value: answer.value })
            }}
          >
            {answersOf(asker, yesNo).map(({ value, name }) => (
              <option key={String(value)} value={String(value)}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      ) : (
        show.kind !== 'always' && (
          <Field id={`${id}-formula`} label={t('hideWhen')} help={t('formulaHelp')}>
            <KeptInput
              id={`${id}-formula`}
              className="font-mono"
              value={hideOf(show) ?? ''}
              aria-describedby={`${id}-formula-note`}
              whenLeft
              onKeep={(text) => write(text.trim() ? { kind: 'formula', text: asFormula(text) } : { kind: 'always' })}
            />
          </Field>
        )
      )}
    </Section>
  )
}

const asFormula = (text: string) => (text.trim().startsWith('=') ? text.trim() : `=${text.trim()}`)

function answersOf({ type, values }: FormComponent, yesNo: Answer[]): Answer[] {
  if (type === 'checkbox') return yesNo
  if ((type !== 'radio' && type !== 'select') || !Array.isArray(values)) return []
  return (values as { label?: string; value?: unknown }[]).flatMap(({ label, value }) =>
    typeof value === 'string' ? [{ value, name: label ?? value }] : [],
  )
}
