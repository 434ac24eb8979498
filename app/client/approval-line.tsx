'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { FieldFault } from '@/components/ui/field.tsx'
import { callApi, problemWords } from './call-api.ts'

type Approval = { person: { name: string } } | null

/** Whether somebody who did not draw it has found this save good, and the way to do so. */
export function ApprovalLine({
  id,
  revision,
  mayApprove,
}: {
  id: string
  /** the save that is looked at, or what tells it */
  revision: number | (() => number)
  mayApprove: boolean
}) {
  const t = useTranslations('design.approval')
  const [approved, setApproved] = useState<Approval | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    void callApi<{ approved: Approval }>(at(id)).then((answer) => answer.ok && setApproved(answer.value.approved))
  }, [id, turn])
  const approve = async () => {
    setBusy(true)
    const looked = typeof revision === 'number' ? revision : revision()
    const answer = await callApi<unknown>(`${at(id)}/approve`, { method: 'POST', body: { revision: looked } })
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

const at = (id: string) => `/api/v1/drafts/${encodeURIComponent(id)}`
