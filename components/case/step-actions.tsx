'use client'
import { ArrowRight, Hand, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { AssignDialog, type Candidate } from './assign-dialog.tsx'
import { FieldFault } from '@/components/ui/field.tsx'

/** An open step of the case as this person may touch it. */
export type OpenStep = {
  id: string
  name: string
  mine: boolean
  mayWork: boolean
  mayClaim: boolean
  mayAssign: boolean
  assignee: string | null
}

export type StepActionsProps = {
  steps: readonly OpenStep[]
  /** each gives what is refused, or null when it is done */
  onClaim: (id: string) => Promise<string | null>
  onAssign: (id: string, personId: string, reason: string) => Promise<string | null>
  listCandidates: (id: string) => Promise<Candidate[] | null>
}

const MAIN =
  'flex h-10 w-full cursor-pointer items-center justify-center gap-2 rounded-2 px-4 font-semibold max-lg:h-12 max-lg:rounded-3 max-lg:text-md'

/** What this person may do on the open steps: go and do it, claim it, or give it to somebody. */
export function StepActions({ steps, onClaim, onAssign, listCandidates }: StepActionsProps) {
  const t = useTranslations('cases.steps')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [assigning, setAssigning] = useState<OpenStep | null>(null)
  const claim = async (id: string) => {
    if (busy) return
    setBusy(true)
    setFault(await onClaim(id))
    setBusy(false)
  }
  return (
    <div className="grid gap-2 px-4 pt-4 pb-3">
      {steps.map((step) => (
        <div key={step.id} className="grid gap-2">
          {step.mine && step.mayWork && (
            <Link href={`/work?task=${step.id}`} className={`${MAIN} bg-brand text-on-brand hover:bg-brand-hover`}>
              {t('do', { step: step.name })}
              <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
            </Link>
          )}
          {!step.mine && step.mayClaim && (
            <button
              type="button"
              aria-disabled={busy || undefined}
              onClick={() => void claim(step.id)}
              className={`${MAIN} bg-brand text-on-brand hover:bg-brand-hover`}
            >
              <Hand size={16} strokeWidth={1.75} aria-hidden />
              {t('claim', { step: step.name })}
            </button>
          )}
          {step.mayAssign && (
            <button
              type="button"
              onClick={() => setAssigning(step)}
              className={`${MAIN} border-line-strong bg-surface hover:bg-hover border font-normal`}
            >
              <UserPlus size={16} strokeWidth={1.75} aria-hidden />
              {step.assignee
                ? t('reassign', { step: step.name, who: step.assignee })
                : t('assign', { step: step.name })}
            </button>
          )}
        </div>
      ))}
      {fault && <FieldFault id="step-fault">{fault}</FieldFault>}
      {assigning && (
        <AssignDialog
          step={assigning.name}
          list={() => listCandidates(assigning.id)}
          onAssign={async (personId, reason) => {
            const refused = await onAssign(assigning.id, personId, reason)
            if (!refused) setAssigning(null)
            return refused
          }}
          onClose={() => setAssigning(null)}
        />
      )}
    </div>
  )
}
