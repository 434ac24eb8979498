import { clsx } from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { unitName } from '@/components/case/named.ts'
import { Panel } from '@/components/case/panel.tsx'
import { SaveButton } from '@/components/ui/save-button.tsx'
import { saveTable } from '@/components/ui/save-file.ts'
import { verdicts, type Verdict } from '@/domain/migration/migration.ts'
import { CaseTable } from './case-table.tsx'
import { rowsTable } from './rows-table.ts'
import { beginning, type Row, type Tense } from './row.ts'

/** The cases of a dry run or of a report, by what happens to them, and as a file. */
export function CasesPanel({
  title,
  fileName,
  rows,
  now,
  tense,
}: {
  title: string
  fileName: string
  rows: readonly Row[]
  now: Date
  tense: Tense
}) {
  const t = useTranslations('migrate.cases')
  const locale = useLocale() === 'en' ? 'en' : 'zh'
  const [wanted, setWanted] = useState<Verdict | 'all'>('all')
  const counted = verdicts.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length
    return count > 0 ? [{ verdict, count }] : []
  })
  const filter = counted.some(({ verdict }) => verdict === wanted) ? wanted : 'all'
  const shown = [...rows]
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
    .filter(({ verdict }) => filter === 'all' || verdict === filter)
  const save = () => {
    const titles = {
      ...{ number: t('number'), title: t('case'), unit: t('unit'), from: t('stands'), to: t('goesTo') },
      ...{ dueBefore: t(`${tense}.before`), dueAfter: t(`${tense}.after`), what: t(`${tense}.what`), why: t('why') },
    }
    saveTable(
      fileName,
      rowsTable(
        rows,
        titles,
        (row) => unitName(locale, row),
        (verdict) => t(`short.${verdict}`),
        (row) => {
          const begun = beginning(row)
          return row.reason?.words[locale] ?? (begun ? t(begun) : '')
        },
      ),
    )
  }
  return (
    <Panel
      id="cases"
      title={title}
      className="overflow-hidden"
      action={rows.length > 0 && <SaveButton label={t('export')} onSave={save} />}
    >
      <div className="border-line flex flex-wrap gap-1 border-b px-3 py-1.5">
        {[{ verdict: 'all' as const, count: rows.length }, ...counted].map(({ verdict, count }) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={filter === verdict}
            onClick={() => setWanted(verdict)}
            className={clsx(
              'rounded-2 h-8 px-2.5 text-sm max-md:h-11',
              filter === verdict ? 'bg-sunk font-semibold' : 'text-ink-2 hover:text-ink',
            )}
          >
            {t(`short.${verdict}`)} <span className="tabular-nums">{count}</span>
          </button>
        ))}
      </div>
      <CaseTable key={filter} rows={shown} now={now} label={title} tense={tense} />
    </Panel>
  )
}
