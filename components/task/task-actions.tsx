'use client'
import { CornerUpRight, Hand, Lock, Send, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { KeyCap } from '@/components/ui/key-cap.tsx'

export type Act = 'claim' | 'release' | 'complete'

export type TaskActionsProps = {
  /** text of the result that is chosen; it is what the button says */
  outcome: string | null
  stepName: string
  may: { complete: boolean; claim: boolean; release: boolean; assign: boolean }
  assigned: boolean
  /** whose claim releasing takes back, when it is not one's own */
  holder: string | null
  /** why the step cannot be done here, when it cannot */
  refusal: string | null
  fault: string | null
  busy: Act | null
  onAct: (act: Act) => void
  onAssign: () => void
}

/** What can be done with a step, at its foot: one solid button that says what it does, the rest beside it. */
export function TaskActions({
  outcome,
  stepName,
  may,
  assigned,
  holder,
  refusal,
  fault,
  busy,
  onAct,
  onAssign,
}: TaskActionsProps) {
  const t = useTranslations('work')
  return (
    <footer className="bg-surface border-line-strong sticky bottom-0 z-5 grid gap-2 border-t px-5 py-2.5 max-md:px-4 max-md:pb-[max(12px,env(safe-area-inset-bottom))]">
      {fault && <FieldFault id="task-fault">{fault}</FieldFault>}
      {refusal && (
        <p id="task-refusal" className="text-ink-2 flex items-start gap-1.5 text-sm">
          <Lock aria-hidden size={14} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          {refusal}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          variant="primary"
          busy={busy === 'complete'}
          unavailable={!may.complete}
          aria-describedby={refusal ? 'task-refusal' : undefined}
          onClick={() => onAct('complete')}
          className="max-md:text-md max-md:h-12 max-md:grow-3 max-md:basis-1/2"
        >
          {busy !== 'complete' && <Send aria-hidden size={16} strokeWidth={1.75} />}
          {busy === 'complete'
            ? t('completing')
            : outcome
              ? t('completeAs', { outcome })
              : t('complete', { step: stepName })}
        </Button>
        {may.claim && (
          <Button busy={busy === 'claim'} onClick={() => onAct('claim')} className="max-md:h-12 max-md:grow">
            <Hand aria-hidden size={16} strokeWidth={1.75} />
            {t('claim')}
            <KeyCap>C</KeyCap>
          </Button>
        )}
        <span className="flex-1 max-md:hidden" />
        {may.release && (
          <Button
            variant="quiet"
            busy={busy === 'release'}
            onClick={() => onAct('release')}
            className="max-md:h-12 max-md:grow"
          >
            <Undo2 aria-hidden size={16} strokeWidth={1.75} />
            {holder === null ? t('release') : t('releaseOf', { holder })}
          </Button>
        )}
        {may.assign && (
          <Button variant="quiet" onClick={onAssign} className="max-md:h-12 max-md:grow">
            <CornerUpRight aria-hidden size={16} strokeWidth={1.75} />
            {assigned ? t('reassign') : t('assign')}
          </Button>
        )}
      </div>
    </footer>
  )
}
