'use client'
import { Download, Play, Plus, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { TestRow } from '@/domain/rules/test-row.ts'
import { testGrid } from '@/domain/rules/test-sheet.ts'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { testsOf } from './decision-tests.ts'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'
import type { RulesContract, Tried } from './rules-contract.ts'
import { SaveSheetButton } from './save-sheet-button.tsx'
import { setTests } from './set-tests.ts'
import { testFields } from './test-fields.ts'
import { TestItem } from './test-item.tsx'
import { TestsImport } from './tests-import.tsx'
import { TestsTally } from './tests-tally.tsx'
import { useSheetWords } from './use-sheet-words.ts'
import { useTrials } from './use-trials.ts'

export const mostTests = 500

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
  onMark: (rows: readonly number[]) => void
}) {
  const t = useTranslations('rules.tests')
  const words = useSheetWords()
  const [open, setOpen] = useState<number | null>(null)
  const [importing, setImporting] = useState(false)
  const rows = useMemo(() => (edits >= 0 ? testsOf(decision) : []), [decision, edits])
  const fields = useMemo(() => {
    const all = edits >= 0 ? (modeler.getDefinitions().drgElement ?? []) : []
    return testFields(decision, all, contract.variablesIn)
  }, [modeler, decision, edits, contract])
  const trials = useTrials(modeler, decision, fields, contract.tryRules)
  const keep = (changed: readonly TestRow[]) => setTests(modeler, decision, changed.slice(0, mostTests))
  const matched = (tried: Tried | undefined) =>
    tried?.tables.find((table) => table.decision === decision.id)?.rows ?? []
  const choose = (at: number | null) => {
    setOpen(at)
    const row = at === null ? undefined : rows[at]
    onMark(row ? matched(trials.of(row)) : [])
  }
  const add = () => {
    keep([...rows, { name: '', inputs: {}, expected: {} }])
    setOpen(rows.length)
  }
  return (
    <aside aria-label={t('title')} className="bg-surface flex min-h-0 flex-col">
      <div className="border-line flex flex-wrap items-center gap-2 border-b px-4 py-2">
        <h2 className="me-auto text-base font-semibold">{t('title')}</h2>
        <Button size="sm" onClick={add}>
          <Plus aria-hidden className="size-3.5" />
          {t('add')}
        </Button>
        <Button
          size="sm"
          variant="soft"
          busy={trials.running}
          unavailable={rows.length === 0}
          onClick={() => void trials.run(rows)}
        >
          <Play aria-hidden className="size-3.5" />
          {t('run')}
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} role="group" aria-label={t('list')}>
        <TestsTally tried={rows.map(trials.of)} stale={trials.stale} />
        {trials.fault !== null && (
          <div className="px-4 pb-2">
            <FieldFault id="tests-fault">{trials.fault}</FieldFault>
          </div>
        )}
        {rows.length === 0 && <p className="text-ink-2 px-4 py-3 text-sm">{t('none')}</p>}
        <ul>
          {worstFirst(rows, trials.of).map((at) => {
            const row = rows[at] as TestRow
            const tried = trials.of(row)
            return (
              <TestItem
                key={at}
                number={at + 1}
                row={row}
                fields={fields}
                tried={tried}
                matched={matched(tried)}
                isOpen={open === at}
                onToggle={() => choose(open === at ? null : at)}
                onKeep={(changed) => keep(rows.with(at, changed))}
                onRemove={() => {
                  choose(null)
                  keep(rows.toSpliced(at, 1))
                }}
              />
            )
          })}
        </ul>
      </div>
      <div className="border-line flex items-center gap-2 border-t px-4 py-2">
        <Button size="sm" onClick={() => setImporting(true)}>
          <Upload aria-hidden className="size-3.5" />
          {t('import')}
        </Button>
        <SaveSheetButton
          label={t('export')}
          icon={Download}
          name={t('file', { name: decision.name ?? decision.id })}
          grid={() => testGrid(rows, fields, words)}
        />
      </div>
      {importing && (
        <TestsImport
          fields={fields}
          has={rows.length}
          onClose={() => setImporting(false)}
          onTake={(read, replace) => {
            keep(replace ? read : [...rows, ...read])
            setImporting(false)
            setOpen(null)
          }}
        />
      )}
    </aside>
  )
}

/** Failures first, everything else as it was written. */
function worstFirst(rows: readonly TestRow[], of: (row: TestRow) => Tried | undefined): number[] {
  const bad = (at: number) => {
    const tried = of(rows[at] as TestRow)
    return Number(tried !== undefined && (tried.equal === false || tried.fault !== null))
  }
  return [...rows.keys()].sort((one, other) => bad(other) - bad(one))
}
