'use client'
import { FileWarning } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import type { Bench, DraftFile } from '../bench.ts'
import type { Finding } from '../checks/finding.ts'
import { dictionary } from '../zh/dictionary.ts'
import { translateBy } from '../zh/translate.ts'
import { useSpokenChinese } from '../zh/use-spoken-chinese.ts'
import { DecisionList } from './decision-list.tsx'
import { readTable } from './read-table.ts'
import { RowMarks } from './row-marks.tsx'
import { rulesBench } from './rules-bench.ts'
import type { RulesContract } from './rules-contract.ts'
import { TableChecks } from './table-checks.tsx'
import { TableTools } from './table-tools.tsx'
import { TestsPanel } from './tests-panel.tsx'
import { useRules } from './use-rules.ts'

export type RulesBoardProps = {
  file: DraftFile
  /** all the files of rules; the others are kept as they are */
  rules: readonly DraftFile[]
  /** the file was just begun, which is an edit */
  isNew: boolean
  contract: RulesContract
  findings: readonly Finding[] | null
  onOpened: (bench: Bench | null) => void
  onEdit: () => void
  /** another file is wanted: the text of this one, and the path of that */
  onLeave: (text: string, path: string) => void
}

/** One file of rules: what is in it, the table, where it has gaps, and its tests. */
export function RulesBoard({ file, rules, isNew, contract, findings, onOpened, onEdit, onLeave }: RulesBoardProps) {
  const t = useTranslations('rules')
  const chinese = useLocale() !== 'en'
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const translate = useMemo(() => translateBy(chinese ? dictionary : null), [chinese])
  const { modeler, failed, view, edits, show } = useRules(box, file.text, translate, onEdit)
  const [marked, setMarked] = useState<{ in: string; rows: readonly number[] } | null>(null)
  useSpokenChinese(frame, chinese)
  const told = useRef({ onOpened, onEdit, rules, isNew })
  useEffect(() => {
    told.current = { onOpened, onEdit, rules, isNew }
  })
  useEffect(() => {
    if (!modeler) return
    const others = () => told.current.rules.filter(({ path }) => path !== file.path)
    told.current.onOpened(rulesBench(modeler, file.path, others))
    if (told.current.isNew) told.current.onEdit()
    return () => told.current.onOpened(null)
  }, [modeler, file.path])

  const decision = view?.element.$type === 'dmn:Decision' ? view.element : null
  // what is read here changes in place: `edits` tells when
  const table = useMemo(() => (decision && edits >= 0 ? readTable(decision) : null), [decision, edits])
  const mark = (rows: readonly number[]) => setMarked(decision && { in: decision.id, rows })
  const leave = async (path: string) => modeler && onLeave((await modeler.saveXML({ format: true })).xml, path)
  return (
    <div ref={frame} className="rules-editor grid min-h-0 flex-1 grid-cols-[176px_minmax(0,1fr)_392px]">
      <DecisionList
        views={modeler?.getViews() ?? []}
        current={view}
        paths={rules.map(({ path }) => path)}
        path={file.path}
        onShow={show}
        onLeave={(path) => void leave(path)}
      />
      <div className="border-line grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto] border-x">
        {modeler && table && decision ? (
          <TableTools key={decision.id} modeler={modeler} name={decision.name ?? decision.id} table={table} />
        ) : (
          <div />
        )}
        <div className="relative isolate min-h-0">
          <div ref={box} role="application" aria-label={t('table.label')} className="absolute inset-0" />
          {failed !== null && <Notice icon={FileWarning} title={t('table.unreadable')} text={failed} />}
        </div>
        {modeler && (
          <TableChecks
            modeler={modeler}
            table={table}
            findings={findings?.filter((found) => found.file === file.path) ?? []}
            onMark={mark}
          />
        )}
      </div>
      {modeler && decision ? (
        <TestsPanel
          key={decision.id}
          modeler={modeler}
          decision={decision}
          edits={edits}
          contract={contract}
          onMark={mark}
        />
      ) : (
        <aside aria-label={t('tests.title')} className="bg-surface text-ink-2 p-4 text-sm">
          {modeler && t('tests.noDecision')}
        </aside>
      )}
      {decision && marked?.in === decision.id && <RowMarks decision={decision} rows={marked.rows} />}
    </div>
  )
}
