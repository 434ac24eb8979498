'use client'
import { CancelPlan } from '@/app/client/cancel-plan.tsx'
import { PlanLine } from '@/components/process/plan-line.tsx'
import type { Draft } from './draft.ts'

/** Over the workbench: which save is to be published and when, or why it was not. */
export function PlanStrip({
  draft: { id, plan },
  now,
  mayPublish,
  onCancelled,
}: {
  draft: Draft
  now: Date
  mayPublish: boolean
  onCancelled: () => void
}) {
  if (!plan) return null
  return (
    <div className="border-line bg-surface-2 border-b px-4 py-2" role="status">
      <PlanLine plan={plan} now={now}>
        {plan.state === 'waiting' && mayPublish && <CancelPlan draft={id} onCancelled={onCancelled} />}
      </PlanLine>
    </div>
  )
}
