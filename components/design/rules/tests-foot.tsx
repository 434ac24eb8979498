'use client'
import { Download, Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TestFields, TestRow } from '@/domain/rules/test-row.ts'
import { testGrid } from '@/domain/rules/test-sheet.ts'
import { Button } from '@/components/ui/button.tsx'
import { SaveSheetButton } from './save-sheet-button.tsx'
import { TestsImport } from './tests-import.tsx'
import { useSheetWords } from './use-sheet-words.ts'

/** Tests from a spreadsheet, and to one. */
export function TestsFoot({
  name,
  rows,
  fields,
  onRows,
}: {
  /** of the decision */
  name: string
  rows: readonly TestRow[]
  fields: TestFields
  onRows: (rows: TestRow[]) => void
}) {
  const t = useTranslations('rules.tests')
  const words = useSheetWords()
  const [importing, setImporting] = useState(false)
  return (
    <div className="border-line flex items-center gap-2 border-t px-4 py-2">
      <Button size="sm" onClick={() => setImporting(true)}>
        <Upload aria-hidden className="size-3.5" />
        {t('import')}
      </Button>
      <SaveSheetButton
        label={t('export')}
        icon={Download}
        name={t('file', { name })}
        grid={() => testGrid(rows, fields, words)}
      />
      {importing && (
        <TestsImport
          fields={fields}
          has={rows.length}
          onClose={() => setImporting(false)}
          onTake={(read, replace) => {
            onRows(replace ? read : [...rows, ...read])
            setImporting(false)
          }}
        />
      )}
    </div>
  )
}
