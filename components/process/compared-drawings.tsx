'use client'
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import type { ChangeView } from '@/domain/diff/view-change.ts'
import { changeMarks, type ComparedSide } from './change-marks.ts'
import { LazyBpmnDrawing } from './lazy-bpmn-drawing.tsx'
import { useLinkedViewers } from './use-linked-viewers.ts'

/** `called` is what stands for its number where it has none yet. */
export type ComparedVersion = { version: number; bpmn: string; called?: string }

const sides = ['before', 'after'] as const
type Markers = { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void }
const CHOSEN = 'change-chosen'

/** Both versions drawn beside each other, looked at together; what changed is painted, what is chosen is brought into view. */
export function ComparedDrawings({
  name,
  versions,
  changes,
  chosen,
}: {
  name: string
  versions: Record<ComparedSide, ComparedVersion>
  changes: readonly ChangeView[]
  chosen: ChangeView | null
}) {
  const t = useTranslations('processes.compare')
  const { before, after, linked, onViewer } = useLinkedViewers()
  const painted = useMemo(() => {
    const words = {
      ...{ added: t('kind.added'), removed: t('kind.removed'), changed: t('kind.changed') },
      ...{ moved: t('kind.moved'), layout: t('kind.layout') },
    }
    return { before: changeMarks(changes, 'before', words), after: changeMarks(changes, 'after', words) }
  }, [changes, t])

  useEffect(() => {
    if (!before || !after || !chosen) return
    linked.current?.show({ before: chosen.drawn.before[0], after: chosen.drawn.after[0] })
    const marked = [...mark(before, chosen.drawn.before), ...mark(after, chosen.drawn.after)]
    return () => marked.forEach((unmark) => unmark())
  }, [before, after, linked, chosen])

  const headOf = (side: ComparedSide) => versions[side].called ?? t(side, { version: versions[side].version })
  return (
    <div className="bg-line grid gap-px md:grid-cols-2">
      {sides.map((side) => (
        <section key={side} aria-label={headOf(side)} className="min-w-0">
          <h3 className="text-ink-2 bg-surface-2 border-line border-b px-4 py-1.5 text-xs leading-[18px]">
            {headOf(side)}
          </h3>
          <LazyBpmnDrawing
            bpmn={versions[side].bpmn}
            label={versions[side].called ?? t('drawing', { name, version: versions[side].version })}
            marks={painted[side].marks}
            rest="todo"
            badges={painted[side].badges}
            onViewer={onViewer[side]}
            className="bg-surface h-[max(420px,calc(100dvh-260px))] max-md:h-56"
          />
        </section>
      ))}
    </div>
  )
}

/** Marks what of it is drawn; gives what takes the marks off again. */
function mark(viewer: NavigatedViewer, ids: readonly string[]): (() => void)[] {
  const canvas = viewer.get<Markers>('canvas')
  const registry = viewer.get<{ get(id: string): unknown }>('elementRegistry')
  return ids
    .filter((id) => registry.get(id) !== undefined)
    .map((id) => {
      canvas.addMarker(id, CHOSEN)
      return () => {
        if (registry.get(id) !== undefined) canvas.removeMarker(id, CHOSEN)
      }
    })
}
