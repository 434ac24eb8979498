'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import type { FlowBadge } from '@/components/process/flow-badge.ts'
import type { FlowMark } from '@/components/process/flow-mark.ts'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { useChosenElement } from '@/components/process/use-chosen-element.ts'
import type { Passage } from '@/domain/case/passage.ts'
import { Panel } from './panel.tsx'
import type { CaseFlow } from './flow-way.tsx'
import { PassageTable } from './passage-table.tsx'

/** The way of a case: its passages numbered on the drawing, and one by one in a table; a step is marked in both. */
export function CaseWay({ flow, passages, now }: { flow: CaseFlow; passages: readonly Passage[]; now: Date }) {
  const t = useTranslations('cases.passages')
  const locale = useLocale()
  const [chosen, setChosen] = useState<string | null>(null)
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null)
  const choose = (id: string) => setChosen((before) => (before === id ? null : id))
  const ids = useMemo(() => new Set(passages.map(({ elementId }) => elementId)), [passages])
  const { marks, badges } = useMemo(() => {
    const marked: Record<string, FlowMark> = {}
    for (const id of flow.flows) marked[id] = 'done'
    for (const { id, state } of flow.elements) marked[id] = state
    const set = [...ids].map((elementId): FlowBadge => {
      const places = passages.flatMap((passage, at) => (passage.elementId === elementId ? [at + 1] : []))
      return { elementId, tone: 'count', text: places.join(locale === 'en' ? ', ' : '、') }
    })
    return { marks: marked, badges: set }
  }, [flow, ids, passages, locale])
  useChosenElement(viewer, ids, chosen, choose)
  return (
    <>
      <Panel
        id="drawing"
        title={t('drawing')}
        hint={t('drawingHint', { name: flow.processName, version: flow.version })}
        className="overflow-hidden"
      >
        <LazyBpmnDrawing
          bpmn={flow.bpmn}
          label={t('drawingLabel', { name: flow.processName, version: flow.version })}
          marks={marks}
          rest="todo"
          badges={badges}
          onViewer={setViewer}
          className="h-[440px] max-lg:h-72"
        />
      </Panel>
      <Panel id="passages" title={t('title')} hint={t('count', { count: passages.length })} className="overflow-hidden">
        <PassageTable passages={passages} now={now} chosen={chosen} onChoose={choose} />
      </Panel>
    </>
  )
}
