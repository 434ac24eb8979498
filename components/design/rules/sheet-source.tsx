'use client'
import { FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { parseGrid } from '@/domain/rules/parse-grid.ts'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import { TextArea } from '@/components/ui/input.tsx'
import { largestSheet, mostSheetRows, readSheetFile, sheetOf, type ReadSheet, type SheetFault } from './sheet-file.ts'

/** Where the cells of a spreadsheet come from: a file, or what was copied out of one. */
export function SheetSource({ onGrid }: { onGrid: (grid: string[][]) => void }) {
  const t = useTranslations('rules.sheet')
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<SheetFault | null>(null)
  const take = (read: ReadSheet) => {
    setFault(read.ok ? null : read.fault)
    if (read.ok) onGrid(read.grid)
  }
  const limits = { megabytes: largestSheet / 1_000_000, rows: mostSheetRows }
  return (
    <div className="grid gap-3">
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.xlsx,text/csv"
        aria-label={t('choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void readSheetFile(file).then(take)
          target.value = ''
        }}
      />
      <div>
        <Button onClick={() => chooser.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          {t('choose')}
        </Button>
      </div>
      <Field id={id} label={t('paste')} help={t('head')} fault={fault && t(`fault.${fault}`, limits)}>
        <TextArea
          id={id}
          aria-describedby={`${id}-note`}
          rows={4}
          className="font-mono text-xs"
          onChange={({ target }) => target.value.trim() !== '' && take(sheetOf(parseGrid(target.value)))}
        />
      </Field>
    </div>
  )
}
