'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FlowBadge } from './flow-badge.ts'
import { heatMark, type FlowMark } from './flow-mark.ts'
import { LazyBpmnDrawing } from './lazy-bpmn-drawing.tsx'

/** How many cases stand at a step, and how many of them are late. */
export type OpenAtStep = { elementId: string; name: string; open: number; late: number }

/** A published version with the open cases on it: the deeper the one hue, the more stand there; late ones by number. */
export function OpenDrawing({
  bpmn,
  name,
  version,
  steps,
}: {
  bpmn: string
  name: string
  version: number
  steps: readonly OpenAtStep[]
}) {
  const t = useTranslations('processes.open')
  const { marks, badges } = useMemo(() => {
    const most = Math.max(0, ...steps.map(({ open }) => open))
    const marked: Record<string, FlowMark> = {}
    const set: FlowBadge[] = []
    for (const { elementId, open, late } of steps) {
      marked[elementId] = heatMark(open, most)
      if (open > 0) set.push({ elementId, tone: 'count', text: t('count', { count: open }) })
      if (late > 0) set.push({ elementId, tone: 'late', text: t('late', { count: late }) })
    }
    return { marks: marked, badges: set }
  }, [steps, t])
  return (
    <LazyBpmnDrawing
      bpmn={bpmn}
      label={t('drawing', { name, version })}
      marks={marks}
      rest="plain"
      badges={badges}
      className="h-[440px] max-lg:h-72"
    />
  )
}
