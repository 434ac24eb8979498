'use client'
import type Modeler from 'bpmn-js/lib/Modeler'
import { useLocale } from 'next-intl'
import { processIn, type Shape } from '../flow/model-element.ts'
import type { Canvas, CommandStack, ElementRegistry } from '../flow/services.ts'
import type { StepChange } from './change-step.ts'
import { namedForms } from './form-names.ts'
import { LimitSection } from './limit-section.tsx'
import { MovesSection } from './moves-section.tsx'
import { OutcomesSection, type DrawWay } from './outcomes-section.tsx'
import { PhotosSection } from './photos-section.tsx'
import { stepFacts } from './step-facts.ts'
import { withDeclared, type Vocabulary } from './vocabulary.ts'
import { wayTargets } from './way-targets.ts'
import { WhoSection } from './who-section.tsx'

const none: readonly [] = []

/** The properties of a human step in the words of the domain; every edit is a step of undo. */
export function StepPanel({ modeler, shape, vocabulary }: { modeler: Modeler; shape: Shape; vocabulary: Vocabulary }) {
  const english = useLocale() === 'en'
  const commands = modeler.get<CommandStack>('commandStack')
  const registry = modeler.get<ElementRegistry>('elementRegistry')
  const step = shape.businessObject
  const facts = stepFacts(step)
  const process = processIn(modeler.get<Canvas>('canvas').getRootElement().businessObject)
  const words = withDeclared({ ...vocabulary, forms: namedForms(vocabulary.forms, registry) }, process, english)
  const offered = words.forms.find(({ value }) => value === facts.header('form'))?.options?.[facts.variable]
  const change = (...changes: StepChange[]) => commands.execute('design.changeStep', { element: shape, changes })
  const draw: DrawWay = (outcome, targetId, last) =>
    commands.execute('design.drawOutcome', {
      ...{ element: shape, outcome, variable: facts.variable, last },
      target: targetId === null ? null : (registry.get(targetId) ?? null),
    })
  const targets = wayTargets(registry, shape)
  return (
    <>
      <WhoSection facts={facts} vocabulary={words} change={change} />
      <LimitSection facts={facts} calendars={words.calendars} change={change} />
      <OutcomesSection {...{ step, facts, targets, change, draw }} offered={offered ?? none} />
      <PhotosSection facts={facts} change={change} />
      <MovesSection facts={facts} change={change} />
    </>
  )
}
