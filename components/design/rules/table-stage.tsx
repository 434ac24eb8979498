'use client'
import { FileWarning } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { RuleTable } from '@/domain/rules/rule-table.ts'
import { Notice } from '@/components/ui/notice.tsx'
import type { Finding } from '../checks/finding.ts'
import type { DmnModeler, RuleElement } from './dmn-modeler.ts'
import { TableChecks } from './table-checks.tsx'
import { TableTools } from './table-tools.tsx'

/** The middle of the workbench: what dmn-js draws, what is done with a table above it, where it has gaps below. */
export function TableStage({
  box,
  modeler,
  failed,
  decision,
  table,
  findings,
  onMark,
}: {
  /** where dmn-js draws */
  box: RefObject<HTMLDivElement | null>
  modeler: DmnModeler | null
  failed: string | null
  decision: RuleElement | null
  /** null where a formula or the drawing is looked at */
  table: RuleTable | null
  /** of this file */
  findings: readonly Finding[]
  onMark: (rows: readonly number[]) => void
}) {
  const t = useTranslations('rules.table')
  return (
    <div className="border-line grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto] border-x">
      {modeler && table && decision ? (
        <TableTools key={decision.id} modeler={modeler} name={decision.name ?? decision.id} table={table} />
      ) : (
        <div />
      )}
      <div className="relative isolate min-h-0">
        <div ref={box} role="application" aria-label={t('label')} className="absolute inset-0" />
        {failed !== null && <Notice icon={FileWarning} title={t('unreadable')} text={failed} />}
      </div>
      {modeler && (
        <TableChecks
          key={`checks of ${decision?.id ?? ''}`}
          modeler={modeler}
          table={table}
          findings={findings}
          onMark={onMark}
        />
      )}
    </div>
  )
}
