'use client'
import { CircleAlert, Lightbulb } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { use, useMemo, type ReactNode } from 'react'
import { checkTable, type TableCheck, type TableFinding } from '@/domain/rules/check-table.ts'
import { partCells, partWords } from '@/domain/rules/part-words.ts'
import type { RuleTable } from '@/domain/rules/rule-table.ts'
import { Button } from '@/components/ui/button.tsx'
import type { Finding } from '../checks/finding.ts'
import { CodesContext } from './codes-context.ts'
import type { DmnModeler } from './dmn-modeler.ts'
import { setRows } from './set-rows.ts'
import { useSettled } from './use-settled.ts'

type Props = {
  modeler: DmnModeler
  table: RuleTable | null
  findings: readonly Finding[]
  /** rows to be seen in the table, counted from one */
  onMark: (rows: readonly number[]) => void
}

/** Where a table has gaps and rows get in each other's way, and what the checks of the draft say of its file. */
export function TableChecks({ modeler, table, findings, onMark }: Props) {
  const t = useTranslations('rules.checks')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const settled = useSettled(table)
  const check = useMemo(() => settled && checkTable(settled), [settled])
  if (!check && findings.length === 0) return <div />
  const found = check?.findings ?? []
  const gaps = found.filter(({ kind }) => kind === 'gap').length
  return (
    <section
      aria-label={t('title')}
      className="bg-surface border-line max-h-48 overflow-y-auto border-t pb-2"
      tabIndex={0}
    >
      <div className="flex flex-wrap items-baseline gap-x-2.5 px-4 pt-3 pb-1">
        <h2 className="text-base font-semibold">{t('title')}</h2>
        <p role="status" className="text-ink-2 text-sm">
          {t('summary', { gaps, overlaps: found.length - gaps })}
        </p>
      </div>
      {check && <Caveats check={check} />}
      <ul>
        {findings.map(({ message, cure, severity }, index) => (
          <Item
            key={`file ${index}`}
            grave={severity === 'error'}
            kind={t(severity)}
            text={message[language]}
            help={cure[language]}
          />
        ))}
        {settled &&
          check &&
          found.map((each, index) => (
            <FoundItem key={index} found={each} check={check} table={settled} modeler={modeler} onMark={onMark} />
          ))}
      </ul>
    </section>
  )
}

/** What was not looked at, said as such. */
function Caveats({ check: { unread, incomplete, columns } }: { check: TableCheck }) {
  const t = useTranslations('rules.checks')
  const said = [
    ...(unread.length > 0 ? [t('unread', { rows: unread.join('、') })] : []),
    ...(incomplete ? [t('incomplete')] : []),
    ...(columns.some(({ whole }) => whole) ? [t('whole')] : []),
  ]
  return said.length > 0 && <p className="text-ink-2 px-4 pb-1 text-sm">{said.join(' ')}</p>
}

function FoundItem({
  found,
  check,
  table,
  modeler,
  onMark,
}: Omit<Props, 'findings' | 'table'> & { found: TableFinding; check: TableCheck; table: RuleTable }) {
  const t = useTranslations('rules.checks')
  const language = useLocale() === 'en' ? 'en' : 'zh'
  const { nameOf } = use(CodesContext)
  if (found.kind === 'gap') {
    const fill = () => {
      const rule = { tests: partCells(check.columns, found.part), results: table.outputs.map(() => 'null'), note: '' }
      setRows(modeler, [rule], true)
      onMark([table.rules.length + 1])
    }
    return (
      <Item
        grave={false}
        kind={t('gap')}
        text={partWords(check.columns, table.inputs, found.part, nameOf)[language]}
        help={t('gapText')}
      >
        <Button size="sm" onClick={fill}>
          {t('fill')}
        </Button>
      </Item>
    )
  }
  const [one, other = one] = found.rows
  const part = found.kind === 'hidden' ? '' : partWords(check.columns, table.inputs, found.part, nameOf)[language]
  return (
    <Item
      grave={found.kind !== 'crossing'}
      kind={t('overlap')}
      text={t(`${found.kind}.title`, { one, other, part })}
      help={t(`${found.kind}.text`, { one, other })}
    >
      <Button size="sm" onClick={() => onMark(found.rows)}>
        {t('go')}
      </Button>
    </Item>
  )
}

function Item({
  grave,
  kind,
  text,
  help,
  children,
}: {
  grave: boolean
  kind: string
  text: string
  help: string
  children?: ReactNode
}) {
  const Icon = grave ? CircleAlert : Lightbulb
  return (
    <li className="border-line grid grid-cols-[64px_minmax(0,1fr)_auto] items-start gap-3 px-4 py-2 not-first:border-t">
      <span
        className={`flex items-center gap-1 text-sm leading-6 ${grave ? 'text-red-ink font-semibold' : 'text-ink-2'}`}
      >
        <Icon aria-hidden strokeWidth={1.75} className="size-4" />
        {kind}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{text}</p>
        <p className="text-ink-2 text-sm">{help}</p>
      </div>
      {children}
    </li>
  )
}
