'use client'
import { Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { use, useId } from 'react'
import type { Code } from '@/domain/rules/code-book.ts'
import type { TestField, TestFields, TestRow } from '@/domain/rules/test-row.ts'
import { Button } from '@/components/ui/button.tsx'
import { CodesContext, kindIn, useTestNames } from './codes-context.ts'
import { KeptInput } from '../step/kept-input.tsx'

/** The cells of one test, each kept when it is left. */
export function TestEditor({
  number,
  row,
  fields,
  found,
  onKeep,
  onRemove,
}: {
  number: number
  row: TestRow
  fields: TestFields
  /** what came out for a result, null before it was tried */
  found: ((name: string) => string) | null
  onKeep: (row: TestRow) => void
  onRemove: () => void
}) {
  const t = useTranslations('rules.tests')
  const id = useId()
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const { book } = use(CodesContext)
  const nameOf = useTestNames(fields, row)
  const within = kindIn(fields, row)
  const cell = (part: 'inputs' | 'expected', of: TestField) => {
    const { name, label, codes, type } = of
    const field = `${id}-${part}-${name}`
    const value = row[part][name] ?? ''
    const called = nameOf(of, value)
    const choices = codes && type === 'string' ? choicesOf(book[codes], within) : []
    return (
      <div key={name} className="grid min-w-0 gap-1">
        <label htmlFor={field} className="text-ink-2 truncate text-xs">
          {label}
        </label>
        <KeptInput
          id={field}
          value={value}
          list={choices.length > 0 ? `${field}-codes` : undefined}
          aria-describedby={called === '' ? undefined : `${field}-name`}
          placeholder={part === 'expected' ? (found?.(name) ?? '') : ''}
          onKeep={(text) => onKeep({ ...row, [part]: { ...row[part], [name]: text } })}
        />
        {choices.length > 0 && (
          <datalist id={`${field}-codes`}>
            {choices.map((choice) => (
              <option key={`${choice.within ?? ''} ${choice.code}`} value={choice.code} label={choice.name[language]} />
            ))}
          </datalist>
        )}
        {called !== '' && (
          <p id={`${field}-name`} className="text-ink-2 text-xs">
            {called}
          </p>
        )}
      </div>
    )
  }
  const actual = found && Object.fromEntries(fields.results.map(({ name }) => [name, found(name)]))
  return (
    <div className="bg-surface-2 border-line grid gap-3 border-t px-4 py-3">
      <div className="grid gap-1">
        <label htmlFor={`${id}-name`} className="text-ink-2 text-xs">
          {t('name')}
        </label>
        <KeptInput
          id={`${id}-name`}
          value={row.name}
          placeholder={t('number', { number })}
          onKeep={(name) => onKeep({ ...row, name })}
        />
      </div>
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="pb-1 text-sm font-semibold">{t('given')}</legend>
        {fields.inputs.map((field) => cell('inputs', field))}
      </fieldset>
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="pb-1 text-sm font-semibold">{t('expected')}</legend>
        {fields.results.map((field) => cell('expected', field))}
      </fieldset>
      <div className="flex flex-wrap gap-2">
        {actual && Object.values(actual).some((text) => text !== '') && (
          <Button size="sm" onClick={() => onKeep({ ...row, expected: actual })}>
            {t('takeActual')}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={onRemove}>
          <Trash2 aria-hidden className="size-3.5" />
          {t('remove')}
        </Button>
      </div>
    </div>
  )
}

/** A test holds one code: neither a whole class of them nor one of the other kind of case. */
const choicesOf = (codes: readonly Code[], within: string | undefined) =>
  codes.filter((code) => !code.whole && (!within || !code.within || code.within === within))
