'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { LazyBpmnDrawing } from '@/components/process/lazy-bpmn-drawing.tsx'
import { useElementClicks } from '@/components/process/use-element-clicks.ts'
import { useLinkedViewers } from '@/components/process/use-linked-viewers.ts'
import type { PlaceView, StepMapping } from '@/domain/migration/migration.ts'
import { mappingBadges } from './mapping-badges.ts'

const sides = ['before', 'after'] as const
type Side = (typeof sides)[number]

/**
 * Both versions beside each other, each pair of steps under one number: a click on a step of the old one and then on one
 * of the new one says where its cases go. The table beside it does the same by keyboard.
 */
export function MappingDrawings({
  name,
  versions,
  drawings,
  places,
  targets,
  mapping,
  onMap,
}: {
  name: string
  versions: { from: number; to: number }
  drawings: Record<Side, string>
  places: readonly PlaceView[]
  targets: readonly PlaceView[]
  mapping: readonly StepMapping[]
  onMap: (from: string, to: string) => void
}) {
  const t = useTranslations('migrate.drawings')
  const [chosen, setChosen] = useState<string | null>(null)
  const { before, after, onViewer } = useLinkedViewers()
  const badges = useMemo(() => mappingBadges(mapping, chosen), [mapping, chosen])
  const from = places.find(({ element }) => element === chosen)
  useElementClicks(before, (id) => {
    if (places.some(({ element }) => element === id)) setChosen(id)
  })
  useElementClicks(after, (id) => {
    const target = targets.find(({ element }) => element === id)
    if (!from || target?.kind !== from.kind) return
    onMap(from.element, target.element)
    setChosen(null)
  })
  const version = { before: versions.from, after: versions.to }
  return (
    <div>
      <p className="text-ink-2 px-4 py-2 text-sm" aria-live="polite">
        {from ? t('choose', { name: from.name }) : t('hint')}
      </p>
      <div className="bg-line grid gap-px md:grid-cols-2">
        {sides.map((side) => (
          <section key={side} aria-label={t(side, { version: version[side] })} className="min-w-0">
            <LazyBpmnDrawing
              bpmn={drawings[side]}
              label={t('drawing', { name, version: version[side] })}
              marks={badges[side].marks}
              rest="todo"
              badges={badges[side].badges}
              onViewer={onViewer[side]}
              className="bg-surface h-[420px] max-md:h-56"
            />
          </section>
        ))}
      </div>
    </div>
  )
}
