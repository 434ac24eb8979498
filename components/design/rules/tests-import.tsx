'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TestFields, TestRow } from '@/domain/rules/test-row.ts'
import { readTestGrid } from '@/domain/rules/test-sheet.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { SheetSource } from './sheet-source.tsx'
import { useSheetWords } from './use-sheet-words.ts'

/** Tests of a spreadsheet, below those there are or in place of them. */
export function TestsImport({
  fields,
  has,
  onClose,
  onTake,
}: {
  fields: TestFields
  /** how many tests there are */
  has: number
  onClose: () => void
  onTake: (rows: TestRow[], replace: boolean) => void
}) {
  const t = useTranslations('rules.tests.importing')
  const words = useSheetWords()
  const [grid, setGrid] = useState<string[][] | null>(null)
  const read = grid && readTestGrid(grid, fields, words)
  const columns = [words.note, ...fields.inputs.map(({ label }) => label)]
  const expected = fields.results.map(({ label }) => `${words.expected}${label}`)
  const none = !read || read.rows.length === 0
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p className="text-ink-2 text-sm">{t('columns', { names: [...columns, ...expected].join('、') })}</p>
      <SheetSource onGrid={setGrid} />
      {read && (
        <p role="status">
          {none ? t('none') : t('read', { count: read.rows.length })}
          {read.unknown.length > 0 && ` ${t('unknown', { names: read.unknown.join('、') })}`}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        {has > 0 && (
          <Button unavailable={none} onClick={() => read && onTake(read.rows, true)}>
            {t('replace', { count: has })}
          </Button>
        )}
        <Button variant="primary" unavailable={none} onClick={() => read && onTake(read.rows, false)}>
          {t('add', { count: read?.rows.length ?? 0 })}
        </Button>
      </div>
    </Dialog>
  )
}
