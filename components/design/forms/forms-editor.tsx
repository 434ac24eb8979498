'use client'
import '@/components/form/form-view.css'
import './forms-editor.css'
import { FileWarning } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import type { Bench, DraftFile } from '../bench.ts'
import type { Finding } from '../checks/finding.ts'
import { FindingsList } from '../checks/findings-list.tsx'
import { FormDialogs, type Asking } from './form-dialogs.tsx'
import { holdsForm, readForm, withName, withoutForm, withText } from './form-files.ts'
import type { FormStep } from './form-step.ts'
import { OpenForm } from './open-form.tsx'
import { useFormHistory, type FormHistory } from './use-form-history.ts'

export type FormsEditorProps = {
  /** the files of the draft; the editor starts anew when they change */
  files: readonly DraftFile[]
  /** the human steps of the flow, with the form each of them uses */
  steps: readonly FormStep[]
  findings: readonly Finding[] | null
  checking: boolean
  onOpened: (bench: Bench | null) => void
  onEdit: () => void
}

/** The workbench of forms; other files open another one. */
export function FormsEditor(props: FormsEditorProps) {
  const [opened, setOpened] = useState({ files: props.files, number: 0 })
  if (props.files !== opened.files) setOpened(({ number }) => ({ files: props.files, number: number + 1 }))
  return <FormsBench key={opened.number} {...props} />
}

/** Which forms there are, what can stand in them, the form itself and the field that is chosen. */
function FormsBench({ files, steps, findings, checking, onOpened, onEdit }: FormsEditorProps) {
  const t = useTranslations('formBench')
  const told = useRef({ onOpened, onEdit })
  useEffect(() => {
    told.current = { onOpened, onEdit }
  })
  const [first] = useState(() => files.filter(({ path }) => holdsForm(path)))
  const tellEdit = useCallback(() => told.current.onEdit(), [])
  const history = useFormHistory(first, tellEdit)
  useOffered(
    history,
    useCallback((bench: Bench | null) => told.current.onOpened(bench), []),
  )
  useKeys(history)
  const [wanted, setWanted] = useState<string | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const forms = useMemo(() => history.now.map(readForm), [history.now])
  const open = forms.find(({ path }) => path === wanted) ?? forms[0] ?? null
  const text = history.now.find(({ path }) => path === open?.path)?.text ?? ''
  const go = (element: string) => {
    const id = steps.find((step) => step.id === element)?.form ?? element
    const found = forms.find((form) => form.id === id)
    if (found) setWanted(found.path)
  }
  return (
    <div className="forms-editor grid min-h-0 flex-1 grid-rows-[minmax(0,1fr)_auto]">
      <OpenForm
        forms={forms}
        steps={steps}
        form={open}
        text={text}
        onText={(next) => open && history.change(withText(history.current(), open.path, next))}
        onName={(name) => open && history.change(withName(history.current(), open.path, name))}
        onOpen={setWanted}
        onAsk={setAsking}
        nothing={
          <Notice
            icon={FileWarning}
            title={t('empty.title')}
            text={t('empty.text')}
            action={
              <Button variant="primary" onClick={() => setAsking({ kind: 'new' })}>
                {t('list.new')}
              </Button>
            }
          />
        }
      />
      <FindingsList findings={findings && ofForms(findings)} checking={checking} onGo={go} />
      {asking && (
        <FormDialogs
          asking={asking}
          files={history.now}
          steps={steps}
          onClose={() => setAsking(null)}
          onFiles={(next, path) => {
            setAsking(null)
            history.change(next)
            setWanted(path)
          }}
          onRemove={(path) => {
            setAsking(null)
            history.change(withoutForm(history.current(), path))
          }}
        />
      )}
    </div>
  )
}

const ofForms = (findings: readonly Finding[]) =>
  findings.filter(({ rule, file }) => rule.startsWith('form-') || holdsForm(file))

/** Hands the workbench to the page for as long as it is there. */
function useOffered(history: FormHistory, tell: (bench: Bench | null) => void): void {
  const { current, canUndo, canRedo, undo, redo } = history
  useEffect(() => {
    tell({ holds: holdsForm, texts: () => Promise.resolve(current()), canUndo, canRedo, undo, redo })
    return () => tell(null)
  }, [current, canUndo, canRedo, undo, redo, tell])
}

/** One line of undo for all of it: form-js keeps its own, which knows nothing of forms made, named and taken away. */
function useKeys({ undo, redo }: FormHistory): void {
  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const on = key === 'y' || (key === 'z' && event.shiftKey)
      if (key !== 'z' && !on) return
      event.preventDefault()
      event.stopPropagation()
      if (on) redo()
      else undo()
    }
    document.addEventListener('keydown', step, { capture: true })
    return () => document.removeEventListener('keydown', step, { capture: true })
  }, [undo, redo])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea')
