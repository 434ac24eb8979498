'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { draftCalls, type Draft } from './draft.ts'

/** Whether somebody who did not draw it has found this save good, and the way to do so. */
export function ApprovalLine({
  id,
  revision,
  mayApprove,
}: {
  id: string
  revision: () => number
  mayApprove: boolean
}) {
  const t = useTranslations('design.approval')
  const [approved, setApproved] = useState<Draft['approved'] | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    void draftCalls.get(id).then((answer) => answer.ok && setApproved(answer.value.approved))
  }, [id, turn])
  const approve = async () => {
    setBusy(true)
    const answer = await draftCalls.approve(id, revision())
    setBusy(false)
    setFault(answer.ok ? null : problemWords(answer.problem, t('offline')))
    setTurn((before) => before + 1)
  }
  if (approved === undefined) return null
  return (
    <div className="bg-surface-2 rounded-2 grid gap-1.5 px-3 py-2 text-sm" aria-live="polite">
      <div className="flex items-center gap-3">
        <span className="flex-1">{approved ? t('given', { name: approved.person.name }) : t('wanted')}</span>
        {!approved && mayApprove && (
          <Button size="sm" busy={busy} onClick={() => void approve()}>
            {t('approve')}
          </Button>
        )}
      </div>
      {fault && <FieldFault id="approval-fault">{fault}</FieldFault>}
    </div>
  )
}
