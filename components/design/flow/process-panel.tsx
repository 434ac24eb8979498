'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field.tsx'
import { KeptInput } from '../step/kept-input.tsx'
import { Section } from '../step/section.tsx'
import { humanStepsIn } from './human-steps.ts'
import { processIn } from './model-element.ts'
import type { Canvas, ElementRegistry, Modeling } from './services.ts'

/** The process itself, while nothing on it is chosen: what it is called, and its human steps to go to. */
export function ProcessPanel({ modeler, onGo }: { modeler: Modeler; onGo: (elementId: string) => void }) {
  const t = useTranslations('design.process')
  const unnamed = useTranslations('design.panel')
  const id = useId()
  const root = modeler.get<Canvas>('canvas').getRootElement()
  const process = processIn(root.businessObject)
  const steps = humanStepsIn(modeler.get<ElementRegistry>('elementRegistry'))
  const rename = (name: string) =>
    modeler.get<Modeling>('modeling').updateModdleProperties(root, process, { name: name.trim() || undefined })
  return (
    <>
      <Section title={t('title')}>
        <Field id={id} label={t('name')}>
          <KeptInput id={id} value={process.name ?? ''} onKeep={rename} />
        </Field>
        <p className="text-ink-2 text-sm">{t('hint')}</p>
      </Section>
      <Section title={t('steps', { count: steps.length })}>
        {steps.length === 0 ? (
          <p className="text-ink-2 text-sm">{t('none')}</p>
        ) : (
          <ul className="-mx-2">
            {steps.map((step) => (
              <li key={step.id}>
                <button
                  type="button"
                  onClick={() => onGo(step.id)}
                  className="rounded-2 hover:bg-hover flex min-h-8 w-full items-center gap-2 px-2 text-start"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {step.businessObject.name?.trim() || unnamed('unnamed')}
                  </span>
                  <ChevronRight aria-hidden strokeWidth={1.75} className="text-ink-3 size-4 shrink-0" />
                </button>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
