'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { IconButton } from '@/components/ui/icon-button.tsx'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import type { EditField, PanelField } from './field-edit.ts'
import type { FormStep } from './form-step.ts'

type Option = { label?: string; value?: unknown }

/** What may be chosen. The result of a step offers what the step can end with, and is filled from there. */
export function OptionsSection({
  field,
  resultOf,
  edit,
}: {
  field: PanelField
  resultOf: readonly FormStep[]
  edit: EditField
}) {
  const t = useTranslations('formBench.options')
  const options = (field.values ?? []) as Option[]
  const write = (values: Option[]) => edit({ values })
  const outcomes = resultOf[0]?.outcomes ?? []
  const differs = outcomes.length > 0 && !isSame(outcomes, options)
  return (
    <Section title={t('title')}>
      {resultOf.length > 0 && (
        <div className="grid gap-2">
          <p className="text-ink-2 text-sm">{t('result', { steps: resultOf.map(({ name }) => name).join('、') })}</p>
          {differs && (
            <Button
              size="sm"
              className="justify-self-start"
              onClick={() => write(outcomes.map(({ code, text }) => ({ label: text, value: code })))}
            >
              {t('takeOutcomes')}
            </Button>
          )}
        </div>
      )}
      <ul className="grid gap-1.5">
        {options.map((option, index) => {
          const text = option.label ?? String(option.value)
          return (
            <li key={`${String(option.value)} ${index}`} className="flex items-center gap-1">
              <KeptInput
                aria-label={t('text', { number: index + 1 })}
                value={text}
                onKeep={(label) =>
                  label.trim() &&
                  write(options.map((other, place) => (place === index ? { ...other, label: label.trim() } : other)))
                }
              />
              <IconButton
                icon={Trash2}
                label={t('remove', { text })}
                onClick={() => write(options.filter((_, place) => place !== index))}
              />
            </li>
          )
        })}
      </ul>
      {resultOf.length === 0 && (
        <Button
          size="sm"
          className="justify-self-start"
          onClick={() => write([...options, { label: t('newText'), value: freeValue(options) }])}
        >
          {t('add')}
        </Button>
      )}
    </Section>
  )
}

function isSame(outcomes: FormStep['outcomes'], options: readonly Option[]): boolean {
  return outcomes.length === options.length && outcomes.every(({ code }) => options.some(({ value }) => value === code))
}

/** Takes options; gives a value none of them has: what is kept, and no person reads. */
function freeValue(options: readonly Option[]): string {
  const taken = new Set(options.map(({ value }) => value))
  let number = options.length + 1
  while (taken.has(`option${number}`)) number++
  return `option${number}`
}
