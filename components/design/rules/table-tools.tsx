'use client'
import { Download, Plus, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ruleGrid } from '@/domain/rules/rule-sheet.ts'
import type { RuleTable } from '@/domain/rules/rule-table.ts'
import { Button } from '@/components/ui/button.tsx'
import type { DmnModeler } from './dmn-modeler.ts'
import { RulesImport } from './rules-import.tsx'
import { SaveSheetButton } from './save-sheet-button.tsx'
import { setRows } from './set-rows.ts'
import { useSheetWords } from './use-sheet-words.ts'

/** What is done with a whole table: a row more, rows from a spreadsheet, rows to one. */
export function TableTools({ modeler, name, table }: { modeler: DmnModeler; name: string; table: RuleTable }) {
  const t = useTranslations('rules.table')
  const words = useSheetWords()
  const [importing, setImporting] = useState(false)
  const blank = { tests: table.inputs.map(() => '-'), results: table.outputs.map(() => 'null'), note: '' }
  return (
    <div className="bg-surface border-line flex flex-wrap items-center gap-2 border-b px-4 py-2">
      <p className="text-ink-2 text-sm">{t(`policy.${policyKey(table.policy)}`, { count: table.rules.length })}</p>
      <span className="flex-1" />
      <Button size="sm" onClick={() => setRows(modeler, [blank], true)}>
        <Plus aria-hidden className="size-3.5" />
        {t('addRow')}
      </Button>
      <Button size="sm" onClick={() => setImporting(true)}>
        <Upload aria-hidden className="size-3.5" />
        {t('import')}
      </Button>
      <SaveSheetButton label={t('export')} icon={Download} name={name} grid={() => ruleGrid(table, words)} />
      {importing && (
        <RulesImport
          table={table}
          onClose={() => setImporting(false)}
          onTake={(rules) => {
            setRows(modeler, rules, false)
            setImporting(false)
          }}
        />
      )}
    </div>
  )
}

/** `RULE ORDER` as a message is called. */
const policyKey = (policy: RuleTable['policy']) => policy.replace(' ', '_') as 'FIRST'
