'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { FlowBadge } from '@/components/process/flow-badge.ts'
import type { FlowMark } from '@/components/process/flow-mark.ts'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { FlowSteps, type FlowStep } from './flow-steps.tsx'
import { textIn } from './named.ts'

export type FlowElement = { id: string; state: 'done' | 'active' | 'incident' | 'cancelled'; count: number }

/** The way a case has gone through its model, as `getCaseFlow` tells it. */
export type CaseFlow = {
  bpmn: string
  processName: string
  version: number
  elements: readonly FlowElement[]
  flows: readonly string[]
  steps: readonly FlowStep[]
  sentence: { zh: string; en: string }
  incidents?: readonly { elementId: string; name: string; reason: { zh: string; en: string } }[]
}

/** The model with the way gone in ink, the current step framed and what is to come in thin grey; the same in words. */
export function FlowWay({ flow, now }: { flow: CaseFlow; now: Date }) {
  const t = useTranslations('cases.way')
  const locale = useLocale()
  const { marks, badges, focus } = useMemo(
    () => read(flow, { times: (count) => t('times', { count }), stopped: t('stopped') }, locale),
    [flow, t, locale],
  )
  const sentence = textIn(locale, flow.sentence)
  return (
    <>
      <LazyBpmnDrawing
        bpmn={flow.bpmn}
        label={t('drawing', { name: flow.processName, version: flow.version })}
        marks={marks}
        rest="todo"
        badges={badges}
        focus={focus}
        className="h-80 max-lg:h-64"
      />
      <p className="border-line text-ink-2 border-t px-4 py-2.5 text-sm">{sentence}</p>
      {(flow.incidents ?? []).map(({ elementId, name, reason }) => (
        <p
          key={elementId}
          className="border-red-line bg-red-tint text-red-ink border-t px-4 py-2.5 text-sm wrap-anywhere"
        >
          <b className="font-semibold">{t('stoppedAt', { name })}</b>　{textIn(locale, reason)}
        </p>
      ))}
      <details className="border-line border-t px-4 py-2 text-sm">
        <summary className="cursor-pointer py-1 font-semibold">{t('steps', { count: flow.steps.length })}</summary>
        <FlowSteps steps={flow.steps} now={now} />
      </details>
    </>
  )
}

function read(flow: CaseFlow, words: { times: (count: number) => string; stopped: string }, locale: string) {
  const marks: Record<string, FlowMark> = {}
  for (const id of flow.flows) marks[id] = 'done'
  for (const { id, state } of flow.elements) marks[id] = state
  const badges: FlowBadge[] = [
    ...flow.elements
      .filter(({ count }) => count > 1)
      .map(({ id, count }): FlowBadge => ({
        elementId: id,
        text: `×${count}`,
        tone: 'times',
        title: words.times(count),
      })),
    ...(flow.incidents ?? []).map(({ elementId, reason }): FlowBadge => ({
      elementId,
      text: words.stopped,
      tone: 'incident',
      title: textIn(locale, reason),
    })),
  ]
  // an ended case has no place to look at first: the whole is shown
  const focus = flow.elements.find(({ state }) => state === 'incident' || state === 'active')?.id ?? null
  return { marks, badges, focus }
}
