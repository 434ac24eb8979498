'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { namesOf } from '@/domain/rules/code-book.ts'
import type { Bench, DraftFile } from '../bench.ts'
import type { Finding } from '../checks/finding.ts'
import { dictionary } from '../zh/dictionary.ts'
import { translateBy } from '../zh/translate.ts'
import { useSpokenChinese } from '../zh/use-spoken-chinese.ts'
import { CodeChooser } from './code-chooser.tsx'
import { CodesContext } from './codes-context.ts'
import { DecisionList } from './decision-list.tsx'
import { editCell } from './edit-cell.ts'
import { readTable } from './read-table.ts'
import { RowMarks } from './row-marks.tsx'
import type { RulesContract } from './rules-contract.ts'
import { TableStage } from './table-stage.tsx'
import { TestsPanel } from './tests-panel.tsx'
import { useCodeCells } from './use-code-cells.ts'
import { useRulesBench } from './use-rules-bench.ts'
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
  const t = useTranslations('rules.tests')
  const chinese = useLocale() !== 'en'
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const translate = useMemo(() => translateBy(chinese ? dictionary : null), [chinese])
  const codes = useMemo(() => ({ book: contract.codes, nameOf: namesOf(contract.codes) }), [contract.codes])
  const { cells, choosing, close } = useCodeCells(codes)
  const { modeler, failed, view, edits, show } = useRules(box, file.text, translate, cells, onEdit)
  const [marked, setMarked] = useState<{ in: string; rows: readonly number[] } | null>(null)
  useSpokenChinese(frame, chinese)
  useRulesBench({ modeler, path: file.path, rules, isNew, onOpened, onEdit })
  const decision = view?.element.$type === 'dmn:Decision' ? view.element : null
  // what is read here changes in place: `edits` tells when
  const table = useMemo(() => (decision && edits >= 0 ? readTable(decision) : null), [decision, edits])
  const mark = (rows: readonly number[]) => setMarked(decision && { in: decision.id, rows })
  const leave = async (path: string) => modeler && onLeave((await modeler.saveXML({ format: true })).xml, path)
  return (
    <CodesContext value={codes}>
      <div ref={frame} className="rules-editor grid min-h-0 flex-1 grid-cols-[176px_minmax(0,1fr)_392px]">
        <DecisionList
          views={modeler?.getViews() ?? []}
          current={view}
          paths={rules.map(({ path }) => path)}
          path={file.path}
          onShow={show}
          onLeave={(path) => void leave(path)}
        />
        <TableStage
          box={box}
          modeler={modeler}
          failed={failed}
          decision={decision}
          table={table}
          findings={findings?.filter((found) => found.file === file.path) ?? []}
          onMark={mark}
        />
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
          <aside aria-label={t('title')} className="bg-surface text-ink-2 p-4 text-sm">
            {modeler && t('noDecision')}
          </aside>
        )}
        {decision && marked?.in === decision.id && <RowMarks decision={decision} rows={marked.rows} />}
        {modeler && choosing && (
          <CodeChooser
            key={choosing.cell.id}
            choosing={choosing}
            onWrite={(cell, feel) => editCell(modeler, cell, feel)}
            onClose={close}
          />
        )}
      </div>
    </CodesContext>
  )
}
