'use client'
import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { FlowBadge } from './flow-badge.ts'
import { heatMark, heatRanges, markInk, type FlowMark } from './flow-mark.ts'
import { LazyBpmnDrawing } from './lazy-bpmn-drawing.tsx'
import { useChosenElement } from './use-chosen-element.ts'

/** How many cases stand at a step now, how many of them late, and what is stuck there. */
export type HeatStep = { elementId: string; open: number; late: number; incidents: number }

/** A published version with the open cases on it: the deeper the one hue, the more stand there; a click chooses a step. */
export function HeatDrawing({
  bpmn,
  label,
  steps,
  chosen,
  onChoose,
}: {
  bpmn: string
  label: string
  steps: readonly HeatStep[]
  chosen: string | null
  onChoose: (elementId: string) => void
}) {
  const t = useTranslations('processes.figures')
  const [viewer, setViewer] = useState<NavigatedViewer | null>(null)
  const most = Math.max(0, ...steps.map(({ open }) => open))
  const { marks, badges } = useMemo(() => {
    const marked: Record<string, FlowMark> = {}
    const set: FlowBadge[] = []
    for (const { elementId, open, late, incidents } of steps) {
      marked[elementId] = heatMark(open, most)
      if (open > 0) set.push({ elementId, tone: 'count', text: t('count', { count: open }) })
      if (late > 0) set.push({ elementId, tone: 'late', text: t('late', { count: late }) })
      if (incidents > 0) set.push({ elementId, tone: 'incident', text: t('stuck', { count: incidents }) })
    }
    return { marks: marked, badges: set }
  }, [steps, most, t])
  const ids = useMemo(() => new Set(steps.map(({ elementId }) => elementId)), [steps])
  useChosenElement(viewer, ids, chosen, onChoose)
  return (
    <>
      <LazyBpmnDrawing
        bpmn={bpmn}
        label={label}
        marks={marks}
        rest="plain"
        badges={badges}
        focus={steps.find(({ open }) => open > 0 && open === most)?.elementId ?? null}
        onViewer={setViewer}
        className="h-[440px] max-lg:h-72"
      />
      <HeatLegend most={most} />
    </>
  )
}

function HeatLegend({ most }: { most: number }) {
  const t = useTranslations('processes.figures')
  return (
    <ul
      aria-label={t('legend')}
      className="border-line text-ink-2 flex flex-wrap items-center gap-x-4 gap-y-1 border-t px-4 py-2 text-xs leading-[18px]"
    >
      <li>{t(most === 0 ? 'nobody' : 'legend')}</li>
      {heatRanges(most).map(({ mark, from, to }) => (
        <li key={mark} className="flex items-center gap-1.5">
          <span
            aria-hidden
            className="border-ink-2 h-3.5 w-6 rounded-[2px] border"
            style={{ background: markInk[mark].fill }}
          />
          {from === to ? t('count', { count: from }) : t('range', { from, to })}
        </li>
      ))}
    </ul>
  )
}
