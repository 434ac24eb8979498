'use client'
import type { LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { saveSheet } from './sheet-file.ts'

/** Saves cells to a spreadsheet, as Excel keeps them or as text. */
export function SaveSheetButton({
  label,
  icon: Icon,
  name,
  grid,
}: {
  label: string
  icon: LucideIcon
  name: string
  grid: () => string[][]
}) {
  const t = useTranslations('rules.sheet')
  return (
    <span role="group" aria-label={label} className="inline-flex">
      <Button size="sm" className="rounded-e-none" onClick={() => void saveSheet(name, 'xlsx', grid())}>
        <Icon aria-hidden className="size-3.5" />
        {label}
      </Button>
      <Button
        size="sm"
        className="rounded-s-none border-s-0"
        aria-label={t('asCsv', { label })}
        onClick={() => void saveSheet(name, 'csv', grid())}
      >
        CSV
      </Button>
    </span>
  )
}
