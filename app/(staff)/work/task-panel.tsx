'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { loadGrids } from '@/app/client/load-grids.ts'
import { searchCategories } from '@/app/client/search-categories.ts'
import { sendPhoto } from '@/app/client/send-photo.ts'
import { AssignDialog } from '@/components/case/assign-dialog.tsx'
import { textIn } from '@/components/case/named.ts'
import { dropDraft } from '@/components/form/form-draft.ts'
import type { FormHandle } from '@/components/form/form-handle.ts'
import { FormView } from '@/components/form/form-view.tsx'
import { OutcomeChoice } from '@/components/task/outcome-choice.tsx'
import { TaskActions, type Act } from '@/components/task/task-actions.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { assignTask, completeTask, listCandidates, touchTask, type Refused } from './task-calls.ts'
import { useTaskKeys } from './use-task-keys.ts'

type Words = { zh: string; en: string }
type May = true | { text: Words; cure: Words }

export type PanelTask = {
  id: string
  caseNumber: string
  caseTitle: string
  stepName: string
  assignee: { id: string; name: string } | null
  /** is it in my hands? */
  mine: boolean
  form: Record<string, unknown> | null
  /** does the form itself ask for the result? */
  formAsksResult: boolean
  data: Record<string, unknown>
  outcomes: readonly { code: string; text: string }[]
  resultVariable: string
  may: { claim: May; release: May; assign: May; complete: May }
}

/** The addresses around a step: itself, and where to go once it is done; on a phone that is the list. */
export type StepWays = { here: string; next: string; nextOnPhone: string }

/** The form of a step and what can be done with it. */
export function TaskPanel({
  task,
  here,
  next,
  nextOnPhone,
  inTrial,
}: StepWays & {
  task: PanelTask
  /** does the step in a trial instead, which has no case to look at */
  inTrial?: typeof completeTask
}) {
  const t = useTranslations('work')
  const locale = useLocale()
  const router = useRouter()
  const say = useToast()
  const form = useRef<FormHandle>(null)
  const [chosen, setChosen] = useState<string | null>(() => onlyOutcome(task))
  const [busy, setBusy] = useState<Act | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [assigning, setAssigning] = useState(false)
  const { may, outcomes, resultVariable, formAsksResult } = task
  const holder = task.mine ? null : (task.assignee?.name ?? null)
  const words = (refused: Refused) => refused.text || t('offline')

  const choose = (code: string) => {
    setFault(null)
    if (formAsksResult) form.current?.choose(resultVariable, code)
    else setChosen(code)
  }

  const complete = async () => {
    setFault(null)
    const holds = task.form ? (form.current?.check() ?? false) : true
    if (!chosen) return setFault(t('chooseOutcome'))
    if (!holds) return
    if (form.current?.photosUnderway()) return setFault(t('photosUnderway'))
    setBusy('complete')
    const send = inTrial ?? completeTask
    const answer = await send(task.id, chosen, task.form ? (form.current?.values() ?? {}) : {})
    if (!answer.ok) {
      setBusy(null)
      const unplaced = form.current?.showFaults(answer.fields) ?? answer.fields
      const shown = answer.fields.length > unplaced.length
      return setFault(
        shown && unplaced.length === 0 ? null : [words(answer), ...unplaced.map(({ text }) => text)].join('；'),
      )
    }
    dropDraft(task.id)
    say({
      kind: 'done',
      text: t('done', { outcome: outcomeText(task, chosen), title: task.caseTitle }),
      ...(!inTrial && { action: { label: t('seeCase'), href: `/cases/${encodeURIComponent(task.caseNumber)}` } }),
    })
    if (inTrial) return router.refresh()
    const on = matchMedia('(width < 64rem)').matches ? nextOnPhone : next
    if (on === location.pathname + location.search) router.refresh()
    else router.replace(on, { scroll: false })
  }

  const touched = (done: 'claim' | 'release') => {
    if (done === 'claim') return t('claimed', { title: task.caseTitle })
    return holder === null
      ? t('released', { title: task.caseTitle })
      : t('releasedOf', { holder, title: task.caseTitle })
  }

  const touch = async (act: 'claim' | 'release') => {
    setFault(null)
    setBusy(act)
    const answer = await touchTask(task.id, act)
    setBusy(null)
    if (!answer.ok) return setFault(words(answer))
    say({ kind: 'done', text: touched(act) })
    if (act === 'claim' && here !== location.pathname + location.search) router.replace(here, { scroll: false })
    else router.refresh()
  }

  const act = (wanted: Act) => {
    if (busy) return
    void (wanted === 'complete' ? complete() : touch(wanted))
  }

  useTaskKeys({
    claim: () => !inTrial && may.claim === true && !task.assignee && act('claim'),
    complete: () => may.complete === true && act('complete'),
    choose: (index) => may.complete === true && outcomes[index] && choose(outcomes[index].code),
  })

  const refusal = may.complete === true ? null : refusalWords(task, locale)
  return (
    <>
      {may.complete === true && (
        <div className="px-5 pt-4 pb-2 max-md:px-4">
          {!formAsksResult && outcomes.length > 1 && (
            <OutcomeChoice outcomes={outcomes} chosen={chosen} onChoose={choose} />
          )}
          {task.form && (
            <FormView
              ref={form}
              formKey={task.id}
              schema={task.form}
              data={task.data}
              resultVariable={resultVariable}
              onValues={(values) => {
                const value = values[resultVariable]
                if (formAsksResult) setChosen(typeof value === 'string' ? value : null)
              }}
              send={sendPhoto}
              loadGrids={loadGrids}
              searchCategories={searchCategories}
            />
          )}
        </div>
      )}
      <span className="flex-1" />
      <TaskActions
        outcome={chosen && outcomeText(task, chosen)}
        stepName={task.stepName}
        may={{
          complete: may.complete === true,
          claim: !inTrial && may.claim === true && !task.assignee,
          release: !inTrial && may.release === true,
          assign: !inTrial && may.assign === true,
        }}
        assigned={task.assignee !== null}
        holder={holder}
        refusal={refusal}
        fault={fault}
        busy={busy}
        onAct={act}
        onAssign={() => setAssigning(true)}
      />
      {assigning && (
        <AssignDialog
          step={task.stepName}
          list={() => listCandidates(task.id)}
          onAssign={async (personId, reason) => {
            const answer = await assignTask(task.id, personId, reason)
            if (!answer.ok) return words(answer)
            setAssigning(false)
            say({ kind: 'done', text: t('assigned', { title: task.caseTitle }) })
            router.refresh()
            return null
          }}
          onClose={() => setAssigning(false)}
        />
      )}
    </>
  )
}

const onlyOutcome = ({ formAsksResult, outcomes }: PanelTask) =>
  !formAsksResult && outcomes.length === 1 ? (outcomes[0]?.code ?? null) : null

const outcomeText = ({ outcomes }: PanelTask, code: string) => outcomes.find((one) => one.code === code)?.text ?? code

function refusalWords({ may }: PanelTask, locale: string): string {
  if (may.complete === true) return ''
  const { text, cure } = may.complete
  return [textIn(locale, text), textIn(locale, cure)].filter(Boolean).join(locale === 'en' ? '. ' : '。')
}
