'use client'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { partOf, type TestFields, type TestRow } from '@/domain/rules/test-row.ts'
import { useTestNames } from './codes-context.ts'
import type { Tried } from './rules-contract.ts'
import { TestAnswer } from './test-answer.tsx'
import { TestEditor } from './test-editor.tsx'
import { TestMark, type TestOutcome } from './test-mark.tsx'
import { useCellWords } from './use-cell-words.ts'

/** One test in a line: how it came out, what it asks, what should come out and what did, and the row that matched. */
export function TestItem({
  number,
  row,
  fields,
  tried,
  matched,
  isOpen,
  onToggle,
  onKeep,
  onRemove,
}: {
  number: number
  row: TestRow
  fields: TestFields
  tried: Tried | undefined
  /** rows of the table that matched, counted from one */
  matched: readonly number[]
  isOpen: boolean
  onToggle: () => void
  onKeep: (row: TestRow) => void
  onRemove: () => void
}) {
  const t = useTranslations('rules.tests')
  const cell = useCellWords()
  const outcome = outcomeOf(tried)
  const nameOf = useTestNames(fields, row)
  const asked = fields.inputs.flatMap((field) => {
    const value = row.inputs[field.name] ?? ''
    return value === '' ? [] : [`${value} ${nameOf(field, value)}`.trim()]
  })
  return (
    <li className={clsx('border-line border-b', outcome === 'failed' && 'bg-red-tint')}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="hover:bg-hover/60 grid w-full grid-cols-[62px_minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-2 px-4 py-2 text-start"
      >
        <span
          className={clsx(
            'flex items-center gap-1.5 text-sm leading-6',
            outcome === 'failed' && 'text-red-ink font-semibold',
            outcome === 'passed' && 'text-green-ink',
            outcome === 'open' && 'text-ink-2',
          )}
        >
          <TestMark outcome={outcome} />
          {t(`outcome.${outcome === 'open' && tried ? 'shown' : outcome}`)}
        </span>
        <span className="min-w-0 break-words">
          <span className="font-semibold">{row.name || t('number', { number })}</span>
          <span className="text-ink-2 block text-xs">{asked.join(' · ') || t('nothing')}</span>
        </span>
        <TestAnswer row={row} fields={fields} tried={tried} />
        <span className="text-ink-2 text-sm leading-6 whitespace-nowrap">
          {matched.length > 0 && t('matched', { rows: matched.join('、') })}
        </span>
      </button>
      {isOpen && (
        <TestEditor
          number={number}
          row={row}
          fields={fields}
          found={tried ? (name) => cell(partOf(tried.result, name)) : null}
          onKeep={onKeep}
          onRemove={onRemove}
        />
      )}
    </li>
  )
}

function outcomeOf(tried: Tried | undefined): TestOutcome {
  if (!tried) return 'open'
  if (tried.fault !== null || tried.equal === false) return 'failed'
  return tried.equal === true ? 'passed' : 'open'
}
