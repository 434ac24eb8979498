'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { problemWords, type Answer } from '@/app/client/call-api.ts'
import { CasesPanel } from '@/components/migration/cases-panel.tsx'
import { ProgressPanel, type Progress } from '@/components/migration/progress-panel.tsx'
import type { Row } from '@/components/migration/row.ts'
import { Button } from '@/components/ui/button.tsx'
import { migrateCalls } from './migrate-calls.ts'
import { StartDialog } from './start-dialog.tsx'

/** A migration on its way or done: how far it is, what came of each case, and the way back. */
export function ProgressView({
  name,
  progress,
  rows,
  at,
  onReload,
  onFollow,
}: {
  name: string
  progress: Progress
  rows: readonly Row[] | null
  at: string
  onReload: () => Promise<void>
  onFollow: (id: string | null) => void
}) {
  const t = useTranslations('migrate')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const { id, from, to } = progress
  const now = new Date(at)
  const begun = rows?.filter((row) => row.begun).length ?? 0
  const mayReturn = progress.backOf === null && rows?.some(({ verdict }) => verdict !== 'cannot')
  const doing = async <T,>(call: Promise<Answer<T>>, done: (value: T) => void) => {
    setBusy(true)
    setFault(null)
    const answer = await call
    setBusy(false)
    if (answer.ok) done(answer.value)
    else setFault(problemWords(answer.problem, t('run.offline')))
  }
  const back = () =>
    doing(migrateCalls.back(id), (begun) => {
      setAsking(false)
      onFollow(begun.id)
    })
  return (
    <>
      <ProgressPanel
        progress={progress}
        now={now}
        busy={busy}
        onSteer={(state) => void doing(migrateCalls.steer(id, state), () => void onReload())}
        onBack={mayReturn ? () => setAsking(true) : null}
      />
      {fault && !asking && (
        <p role="alert" className="text-red-ink px-4 text-sm">
          {fault}
        </p>
      )}
      {rows && (
        <>
          <CasesPanel
            title={t('progress.result')}
            fileName={t('cases.file', { name, from, to })}
            rows={rows}
            now={now}
            tense="done"
          />
          <p className="px-4 lg:px-0">
            <Button onClick={() => onFollow(null)}>{t('progress.new')}</Button>
          </p>
        </>
      )}
      {asking && (
        <StartDialog
          title={t('progress.backTitle')}
          text={t('progress.backText', { from, to, begun })}
          verb={t('progress.backDo')}
          busy={busy}
          fault={fault}
          onDo={() => void back()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
