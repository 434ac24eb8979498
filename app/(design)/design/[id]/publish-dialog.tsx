'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import type { Finding } from '@/components/design/checks/finding.ts'
import { FindingsList } from '@/components/design/checks/findings-list.tsx'
import { NoteDialog } from '@/components/time/note-dialog.tsx'
import { TickBox } from '@/components/design/step/tick-box.tsx'
import { ApprovalLine } from './approval-line.tsx'
import { draftCalls } from './draft.ts'

/** Says what is new and publishes; shows what stands against it. */
export function PublishDialog({
  id,
  fourEyes,
  mayPublish,
  mayApprove,
  revision,
  findings,
  onPublished,
  onClose,
}: {
  id: string
  fourEyes: boolean
  mayPublish: boolean
  mayApprove: boolean
  revision: () => number
  findings: readonly Finding[]
  onPublished: (version: number, unchanged: boolean) => void
  onClose: () => void
}) {
  const t = useTranslations('design.publish')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<{ code: string; text: string } | null>(null)
  const [overwrite, setOverwrite] = useState(false)
  const grave = findings.filter(({ severity }) => severity === 'error')
  const publish = async (notes: string) => {
    setBusy(true)
    const answer = await draftCalls.publish(id, { revision: revision(), notes, overwrite })
    setBusy(false)
    if (answer.ok) return onPublished(answer.value.version, answer.value.unchanged)
    setFault({ code: answer.problem.code, text: problemWords(answer.problem, t('offline')) })
  }
  return (
    <NoteDialog
      words={{ title: t('title'), note: t('notes'), cancel: t('cancel'), save: t('publish') }}
      busy={busy}
      blocked={grave.length > 0 || !mayPublish}
      fault={grave.length > 0 ? t('blocked', { count: grave.length }) : (fault?.text ?? null)}
      onSave={(notes) => void publish(notes)}
      onClose={onClose}
    >
      {grave.length > 0 && <FindingsList findings={grave} checking={false} />}
      {fourEyes && <ApprovalLine id={id} revision={revision} mayApprove={mayApprove} />}
      {fault?.code === 'draft.outdated' && (
        <TickBox ticked={overwrite} onTick={setOverwrite}>
          {t('overwrite')}
        </TickBox>
      )}
      <p className="text-ink-2 text-sm">{t('consequence')}</p>
    </NoteDialog>
  )
}
