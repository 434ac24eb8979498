'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApprovalLine } from '@/app/client/approval-line.tsx'
import { problemWords, type Problem } from '@/app/client/call-api.ts'
import { useRegions } from '@/app/client/use-regions.ts'
import type { Finding } from '@/components/design/checks/finding.ts'
import { FindingsList } from '@/components/design/checks/findings-list.tsx'
import { TickBox } from '@/components/design/step/tick-box.tsx'
import { PartFields } from '@/components/process/part-fields.tsx'
import { partOf, type PartChoice } from '@/components/process/part.ts'
import { validFromOf } from '@/components/time/from-field.tsx'
import { NoteDialog } from '@/components/time/note-dialog.tsx'
import { draftCalls } from './draft.ts'
import { FailedTests } from './failed-tests.tsx'
import { PublishChanges } from './publish-changes.tsx'
import type { Comparing } from './use-changes.ts'
import { WhenFields } from './when-fields.tsx'

/** Refusals that the dialog has a tick for. */
const answered = new Set(['draft.outdated', 'process.tests_failed'])

/** Says what is new, when and for whom, and publishes; shows what stands against it. */
export function PublishDialog({
  id,
  fourEyes,
  comparing,
  mayPublish,
  mayApprove,
  revision,
  findings,
  onPublished,
  onPlanned,
  onAll,
  onClose,
}: {
  id: string
  fourEyes: boolean
  /** null while no version is in use that the others could go on with */
  comparing: Comparing | null
  mayPublish: boolean
  mayApprove: boolean
  revision: () => number
  findings: readonly Finding[]
  onPublished: (version: number, unchanged: boolean) => void
  onPlanned: () => void
  /** all that changes is asked for */
  onAll: () => void
  onClose: () => void
}) {
  const t = useTranslations('design.publish')
  const regions = useRegions()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [overwrite, setOverwrite] = useState(false)
  const [at, setAt] = useState<string | null>(null)
  const [choice, setChoice] = useState<PartChoice>({ of: 'all' })
  const [reason, setReason] = useState<string | null>(null)
  const grave = findings.filter(({ severity }) => severity === 'error')
  const part = partOf(choice)
  /** What was refused may be mended by the change; what has an answer of its own stays. */
  const changed = () => setProblem((before) => (before && answered.has(before.code) ? before : null))
  const missing = at === '' || part === undefined || reason?.trim() === ''
  const publish = async (notes: string) => {
    setBusy(true)
    const answer = await draftCalls.publish(id, {
      ...{ revision: revision(), notes, overwrite },
      ...(at !== null && { at: validFromOf(at) }),
      ...(part && { part }),
      ...(reason !== null && { despiteTests: reason.trim() }),
    })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    if ('planned' in answer.value) onPlanned()
    else onPublished(answer.value.version, answer.value.unchanged)
  }
  const failed = problem?.code === 'process.tests_failed' ? problem.fields : []
  const fault = problem && problemWords(problem, t('offline'))
  return (
    <NoteDialog
      words={{ title: t('title'), note: t('notes'), cancel: t('cancel'), save: t(at === null ? 'publish' : 'plan') }}
      busy={busy}
      blocked={grave.length > 0 || !mayPublish || missing}
      fault={grave.length > 0 ? t('blocked', { count: grave.length }) : fault}
      onSave={(notes) => void publish(notes)}
      onClose={onClose}
    >
      {comparing && <PublishChanges comparing={comparing} onAll={onAll} />}
      {grave.length > 0 && <FindingsList findings={grave} checking={false} />}
      {fourEyes && <ApprovalLine id={id} revision={revision} mayApprove={mayApprove} />}
      {mayPublish && (
        <WhenFields
          at={at}
          onChange={(moment) => {
            setAt(moment)
            changed()
          }}
        />
      )}
      {mayPublish && comparing && (
        <PartFields
          offersAll
          choice={choice}
          regions={regions}
          onChange={(next) => {
            setChoice(next)
            changed()
          }}
        />
      )}
      {problem?.code === 'draft.outdated' && (
        <TickBox ticked={overwrite} onTick={setOverwrite}>
          {t('overwrite')}
        </TickBox>
      )}
      {failed.length > 0 && <FailedTests failed={failed} reason={reason} onReason={setReason} />}
      <p className="text-ink-2 text-sm">
        {t(choice.of === 'all' ? 'consequence' : 'consequencePart')} {at !== null && t('consequenceLater')}
      </p>
    </NoteDialog>
  )
}
