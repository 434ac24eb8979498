'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TestRow } from '@/domain/rules/test-row.ts'
import { FieldFault } from '@/components/ui/field.tsx'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'
import type { RulesContract, Tried } from './rules-contract.ts'
import { TestItem } from './test-item.tsx'
import { TestsFoot } from './tests-foot.tsx'
import { TestsHead } from './tests-head.tsx'
import { TestsTally } from './tests-tally.tsx'
import { useTests } from './use-tests.ts'
import { useTrials } from './use-trials.ts'

/** The tests of one decision: what it is asked with and what should come out, evaluated by the engine itself. */
export function TestsPanel({
  modeler,
  decision,
  edits,
  contract,
  onMark,
}: {
  modeler: DmnModeler
  decision: RuleElement
  /** changes with every edit: what is read from the file is read anew */
  edits: number
  contract: RulesContract
  /** rows of the table to be seen, counted from one */
  onMark: (rows: readonly number[]) => void
}) {
  const t = useTranslations('rules.tests')
  const [open, setOpen] = useState<number | null>(null)
  const { rows, fields, keep } = useTests(modeler, decision, edits, contract.variablesIn)
  const trials = useTrials(modeler, decision, fields, contract.tryRules)
  const matched = (row: TestRow | undefined) => (row && matchedIn(decision, trials.of(row))) ?? []
  const choose = (at: number | null) => {
    setOpen(at)
    onMark(matched(at === null ? undefined : rows[at]))
  }
  const add = () => {
    keep([...rows, { name: '', inputs: {}, expected: {} }])
    setOpen(rows.length)
  }
  const item = (at: number, row: TestRow) => (
    <TestItem
      key={at}
      number={at + 1}
      row={row}
      fields={fields}
      tried={trials.of(row)}
      matched={matched(row)}
      isOpen={open === at}
      onToggle={() => choose(open === at ? null : at)}
      onKeep={(changed) => keep(rows.with(at, changed))}
      onRemove={() => {
        choose(null)
        keep(rows.toSpliced(at, 1))
      }}
    />
  )
  return (
    <aside aria-label={t('title')} className="bg-surface flex min-h-0 flex-col">
      <TestsHead running={trials.running} onAdd={add} onRun={rows.length === 0 ? null : () => void trials.run(rows)} />
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={t('list')}>
        <TestsTally tried={rows.map(trials.of)} stale={trials.stale} />
        {trials.fault !== null && (
          <div className="px-4 py-2">
            <FieldFault id="tests-fault">{trials.fault}</FieldFault>
          </div>
        )}
        {rows.length === 0 && <p className="text-ink-2 px-4 py-3 text-sm">{t('none')}</p>}
        <ul>{worstFirst(rows, trials.of).map((at) => item(at, rows[at] as TestRow))}</ul>
      </div>
      <TestsFoot
        name={decision.name ?? decision.id}
        rows={rows}
        fields={fields}
        onRows={(changed) => {
          choose(null)
          keep(changed)
        }}
      />
    </aside>
  )
}

const matchedIn = ({ id }: RuleElement, tried: Tried | undefined) =>
  tried?.tables.find(({ decision }) => decision === id)?.rows

/** Failures first, everything else as it was written. */
function worstFirst(rows: readonly TestRow[], of: (row: TestRow) => Tried | undefined): number[] {
  const bad = (at: number) => {
    const tried = of(rows[at] as TestRow)
    return Number(tried !== undefined && (tried.equal === false || tried.fault !== null))
  }
  return [...rows.keys()].sort((one, other) => bad(other) - bad(one))
}
