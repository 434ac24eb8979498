'use client'
import { useMemo } from 'react'
import { LazyFlowEditor } from '@/components/design/flow/lazy-flow-editor.tsx'
import { LazyFormsEditor } from '@/components/design/forms/lazy-forms-editor.tsx'
import { LazyRulesEditor } from '@/components/design/rules/lazy-rules-editor.tsx'
import type { Vocabulary } from '@/components/design/step/vocabulary.ts'
import { modelOf } from './draft.ts'
import { flowContract } from './flow-contract.ts'
import { formChoices } from './form-choices.ts'
import { LockedView } from './locked-view.tsx'
import { UnsavedEdit } from './unsaved-edit.tsx'
import type { Design } from './use-design.ts'
import { useFlowSteps } from './use-flow-steps.ts'
import { useRulesContract } from './use-rules-contract.ts'

export type DesignWords = Omit<Vocabulary, 'forms'>

/** The workbench that is open, or the drawing for who may only look. */
export function DesignArea({
  design,
  templates,
  words,
}: {
  design: Design
  templates: readonly object[]
  words: DesignWords
}) {
  const { work, checks, editing, wide, draft, locked } = design
  const { files } = work
  const contract = useMemo(() => flowContract(templates), [templates])
  const vocabulary = useMemo(() => ({ ...words, forms: formChoices(files) }), [words, files])
  const steps = useFlowSteps(modelOf(files).text, work.name === 'forms')
  const rules = useRulesContract(work.name === 'rules')
  const told = { findings: checks.findings, onOpened: work.onOpened, onEdit: design.onEdit }
  const opening = { ...told, checking: checks.checking }
  return (
    <main id="main" className="flex min-h-0 flex-1 flex-col">
      {editing && work.name === 'flow' && (
        <LazyFlowEditor file={modelOf(files)} contract={contract} vocabulary={vocabulary} {...opening} />
      )}
      {editing && work.name === 'rules' && rules && <LazyRulesEditor files={files} contract={rules} {...told} />}
      {editing && work.name === 'forms' && <LazyFormsEditor files={files} steps={steps} {...opening} />}
      {!editing && wide !== null && (
        <LockedView
          id={draft.id}
          bpmn={modelOf(files).text}
          name={draft.name}
          holder={locked}
          unsaved={
            design.unsaved && (
              <UnsavedEdit
                files={work.current}
                onKept={design.saving.letGo}
                onExport={() => void design.exportModel()}
              />
            )
          }
          onTakeOver={wide ? design.takeOver : null}
        />
      )}
    </main>
  )
}
