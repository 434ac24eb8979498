'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { Shape } from './model-element.ts'
import type { Modeling } from './services.ts'

/** What stands in the file: every tool of bpmn.io offers these, and prints them alike. */
const colours = [
  { name: 'plain', fill: undefined, stroke: undefined },
  { name: 'blue', fill: '#bbdefb', stroke: '#0d4372' },
  { name: 'orange', fill: '#ffe0b2', stroke: '#6b3c00' },
  { name: 'green', fill: '#c8e6c9', stroke: '#205022' },
  { name: 'red', fill: '#ffcdd2', stroke: '#831311' },
  { name: 'purple', fill: '#e1bee7', stroke: '#5b176d' },
] as const

/** The colour of what is chosen; one step of undo. */
export function ColourRow({ modeler, shape }: { modeler: Modeler; shape: Shape }) {
  const t = useTranslations('design.colours')
  const now = shape.di?.get(shape.waypoints ? 'border-color' : 'background-color')
  const paint = (fill?: string, stroke?: string) =>
    modeler.get<Modeling>('modeling').setColor([shape], { fill, stroke })
  return (
    <div role="group" aria-label={t('label')} className="flex gap-1">
      {colours.map(({ name, fill, stroke }) => (
        <button
          key={name}
          type="button"
          aria-label={t(name)}
          title={t(name)}
          aria-pressed={now === (shape.waypoints ? stroke : fill)}
          onClick={() => paint(fill, stroke)}
          style={{ backgroundColor: fill, borderColor: stroke }}
          className={clsx(
            'size-6 rounded-full border aria-pressed:outline-2 aria-pressed:outline-offset-1',
            fill ? 'border-solid' : 'border-line-strong border-dashed',
          )}
        />
      ))}
    </div>
  )
}
