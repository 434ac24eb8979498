'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useToast } from '@/components/ui/toast.tsx'
import { ChangesDialog } from './changes-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import type { Design } from './use-design.ts'

/** What somebody asked for and what stands in the way of the work, one at a time. */
export type Asked = 'publish' | 'changes' | 'revisions' | null

/** The questions a draft asks: what to do with edits kept here, a newer save, and what was asked for in its head. */
export function DraftDialogs({
  design,
  asked,
  onPublished,
  onClose,
  ...may
}: {
  design: Design
  asked: Asked
  /** a version was published, for all new cases or a part of them */
  onPublished: () => void
  onClose: () => void
  mayPublish: boolean
  mayApprove: boolean
}) {
  const t = useTranslations('design')
  const say = useToast()
  const { draft, work, saving, kept } = design
  const [all, setAll] = useState(false)
  const now = { process: draft.key, files: work.current, show: work.bench?.show ?? null }
  const comparing = draft.currentVersion === null ? null : { ...now, version: draft.currentVersion }
  const published = (version: number, unchanged: boolean) => {
    onClose()
    void design.readStanding()
    onPublished()
    say({ kind: 'done', text: t(unchanged ? 'publish.unchanged' : 'publish.done', { version }) })
  }
  const planned = () => {
    onClose()
    void design.readStanding()
    say({ kind: 'done', text: t('publish.planned') })
  }
  return (
    <>
      {kept && design.editing && (
        <RecoverDialog kept={kept} onRecover={() => design.recover(kept)} onDiscard={design.discard} />
      )}
      {saving.state.kind === 'stale' && (
        <StaleDialog
          files={work.current}
          onLoad={async () => {
            saving.letGo()
            await design.reload()
          }}
          onKept={saving.letGo}
        />
      )}
      {asked === 'publish' && (
        <PublishDialog
          id={draft.id}
          fourEyes={draft.fourEyes}
          comparing={comparing}
          onAll={() => setAll(true)}
          {...may}
          revision={saving.revision}
          findings={design.checks.findings ?? []}
          onClose={onClose}
          onPublished={published}
          onPlanned={planned}
        />
      )}
      {asked === 'changes' && <ChangesDialog comparing={{ ...now, version: draft.basedOn ?? 1 }} onClose={onClose} />}
      {asked === 'publish' && all && comparing && (
        <ChangesDialog comparing={comparing} onLeave={onClose} onClose={() => setAll(false)} />
      )}
      {asked === 'revisions' && (
        <RevisionsDialog
          id={draft.id}
          save={saving.flush}
          onClose={onClose}
          onRestored={(revision) => void design.wentBack(revision)}
        />
      )}
    </>
  )
}
