'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { compareRules, readRuleGrid } from '@/domain/rules/rule-sheet.ts'
import type { RuleTable } from '@/domain/rules/rule-table.ts'
import { Button } from '@/components/ui/button.tsx'
import { Dialog } from '@/components/ui/dialog.tsx'
import { Tag } from '@/components/ui/tag.tsx'
import { SheetSource } from './sheet-source.tsx'
import { useSheetWords } from './use-sheet-words.ts'

const mostShown = 200

/** Rows of a spreadsheet in place of those of a table: read, shown what would change, then set down. */
export function RulesImport({
  table,
  onClose,
  onTake,
}: {
  table: RuleTable
  onClose: () => void
  onTake: (rules: RuleTable['rules']) => void
}) {
  const t = useTranslations('rules.import')
  const words = useSheetWords()
  const [grid, setGrid] = useState<string[][] | null>(null)
  const read = grid && readRuleGrid(table, grid, words)
  const lacking = read ? read.missing.filter((name) => resultNames(table).has(name)) : []
  const blocked =
    read !== null && (lacking.length > 0 || read.missing.length === table.inputs.length + table.outputs.length)
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <SheetSource onGrid={setGrid} />
      {read && <Preview table={table} read={read} />}
      {blocked && (
        <p role="alert" className="text-red-ink text-sm">
          {t('lacking', { names: lacking.join('、') || resultNames(table).values().next().value || '' })}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="primary" unavailable={!read || blocked} onClick={() => read && onTake(read.rules)}>
          {t('take', { count: read?.rules.length ?? 0 })}
        </Button>
      </div>
    </Dialog>
  )
}

const resultNames = ({ outputs }: RuleTable) => new Set(outputs.map(({ name }) => name))

function Preview({ table, read }: { table: RuleTable; read: ReturnType<typeof readRuleGrid> }) {
  const t = useTranslations('rules.import')
  const { isNew, gone } = compareRules(table.rules, read.rules)
  const added = isNew.filter(Boolean).length
  const rows = [
    ...read.rules.flatMap((rule, at) => (isNew[at] ? [{ rule, at: at + 2, isGone: false }] : [])),
    ...gone.map((rule) => ({ rule, at: null, isGone: true })),
  ]
  return (
    <section className="grid gap-2" aria-label={t('preview')}>
      <p role="status">
        {t('summary', { count: read.rules.length, same: read.rules.length - added, added, gone: gone.length })}
      </p>
      {read.unknown.length > 0 && (
        <p className="text-ink-2 text-sm">{t('unknown', { names: read.unknown.join('、') })}</p>
      )}
      {rows.length > 0 && (
        <div
          className="border-line rounded-2 max-h-56 overflow-auto border"
          tabIndex={0}
          role="group"
          aria-label={t('preview')}
        >
          <table className="w-full text-sm">
            <tbody>
              {rows.slice(0, mostShown).map(({ rule, at, isGone }, index) => (
                <tr key={index} className="border-line not-first:border-t">
                  <td className="px-2 py-1.5 align-top">
                    <Tag tone={isGone ? 'plain' : 'accent'}>{isGone ? t('gone') : t('added', { row: at ?? 0 })}</Tag>
                  </td>
                  <td className={`w-full px-2 py-1.5 break-all ${isGone ? 'text-ink-2 line-through' : ''}`}>
                    {[...rule.tests.filter((cell) => cell !== '-' && cell !== ''), '→', ...rule.results].join(
                      ' \u2002',
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
