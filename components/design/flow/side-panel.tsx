'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StepPanel } from '../step/step-panel.tsx'
import type { Vocabulary } from '../step/vocabulary.ts'
import type { LoadUses } from '../variables/variable-use.ts'
import { VariablesView } from '../variables/variables-view.tsx'
import { AllProperties } from './all-properties.tsx'
import { ColourRow } from './colour-row.tsx'
import { isType, type Shape } from './model-element.ts'
import { ProcessPanel } from './process-panel.tsx'
import type { Canvas } from './services.ts'

type Tab = 'step' | 'process' | 'all' | 'variables'
const always: readonly Tab[] = ['all', 'variables']

/** Beside the canvas: the step in the words of the domain, everything else of an element, and the variables. */
export function SidePanel({
  modeler,
  chosen,
  vocabulary,
  loadUses,
  onGo,
  inert,
}: {
  modeler: Modeler
  chosen: Shape | null
  vocabulary: Vocabulary
  loadUses: LoadUses
  onGo: (elementId: string) => void
  inert: boolean
}) {
  const t = useTranslations('design.panel')
  const [wanted, setWanted] = useState<Tab>('step')
  const isStep = chosen !== null && isType(chosen.businessObject, 'bpmn:UserTask')
  const isWhole = chosen !== null && chosen.parent === undefined && !isType(chosen.businessObject, 'bpmn:SubProcess')
  const offered: readonly Tab[] = isStep ? ['step', ...always] : isWhole ? ['process', ...always] : always
  const tab = offered.includes(wanted) ? wanted : (offered[0] ?? 'all')
  const root = modeler.get<Canvas>('canvas').getRootElement().businessObject
  return (
    <aside
      inert={inert}
      aria-label={t('label')}
      className="border-line bg-surface flex min-h-0 min-w-0 flex-col border-s inert:opacity-50"
    >
      <header className="grid gap-2 px-4 pt-3">
        <h2 className="text-md truncate font-semibold">
          {chosen ? chosen.businessObject.name || t('unnamed') : t('nothing')}
        </h2>
        {chosen?.parent && <ColourRow modeler={modeler} shape={chosen} />}
      </header>
      <div role="tablist" aria-label={t('label')} className="border-line flex gap-4 border-b px-4">
        {offered.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`side-${each}`}
            aria-selected={each === tab}
            aria-controls="side-body"
            onClick={() => setWanted(each)}
            className={clsx(
              '-mb-px h-9 border-b-2 text-sm',
              each === tab ? 'border-ink text-ink font-semibold' : 'text-ink-2 hover:text-ink border-transparent',
            )}
          >
            {t(each)}
          </button>
        ))}
      </div>
      <div
        id="side-body"
        role="tabpanel"
        aria-labelledby={`side-${tab}`}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto"
      >
        {tab === 'step' && chosen && (
          <StepPanel key={chosen.id} modeler={modeler} shape={chosen} vocabulary={vocabulary} />
        )}
        {tab === 'variables' && <VariablesView load={loadUses} definitions={root.$parent ?? root} onGo={onGo} />}
        {tab === 'process' && <ProcessPanel modeler={modeler} onGo={onGo} />}
        <AllProperties modeler={modeler} shown={tab === 'all'} />
      </div>
    </aside>
  )
}
