'use client'
import { useState } from 'react'
import { StartTrial } from '@/app/client/start-trial.tsx'
import { DesignHead } from '@/components/design/head/design-head.tsx'
import { TypingContext } from '@/components/design/save/typing.ts'
import { leftBehind, type LeftBehind } from '@/components/process/left-behind.ts'
import { BenchTabs } from './bench-tabs.tsx'
import { DesignArea, type DesignWords } from './design-area.tsx'
import { DraftDialogs, type Asked } from './draft-dialogs.tsx'
import { draftCalls, type Draft } from './draft.ts'
import { PlanStrip } from './plan-strip.tsx'
import { PublishedStrip } from './published-strip.tsx'
import { useDesign } from './use-design.ts'

export type DesignScreenProps = {
  draft: Draft
  person: { id: string; name: string }
  templates: readonly object[]
  words: DesignWords
  mayPublish: boolean
  mayApprove: boolean
  mayMigrate: boolean
  /** by the server, when the page was made */
  at: string
}

/** A draft on the workbench: drawn, checked, saved by itself, never lost, and published. */
export function DesignScreen({ draft: given, person, templates, words, at, mayMigrate, ...may }: DesignScreenProps) {
  const design = useDesign(given, person.id)
  const { draft, work, checks, saving, editing } = design
  const [asked, setAsked] = useState<Asked>(null)
  const [left, setLeft] = useState<LeftBehind | null>(null)
  const tellLeft = async () => {
    const answer = await draftCalls.versions(draft.key)
    setLeft(answer.ok ? leftBehind(answer.value.versions) : null)
  }
  const publish = async () => {
    if (!(await saving.flush())) return
    // what it is compared with is the version in use now
    await design.readStanding()
    setAsked('publish')
  }
  return (
    <div className="h-page flex flex-col">
      <DesignHead
        name={design.name}
        versions={draft}
        state={saving.state}
        ready={editing && work.bench !== null}
        grave={checks.findings?.filter(({ severity }) => severity === 'error').length ?? null}
        undo={design.canUndo ? () => void design.undo() : null}
        redo={work.bench?.canRedo() ? () => void (work.bench?.busy?.() || work.bench?.redo()) : null}
        onCheck={() => void checks.check()}
        onChanges={draft.basedOn === null ? null : () => setAsked('changes')}
        onRevisions={() => setAsked('revisions')}
        onExport={() => void design.exportModel()}
        replayHref={
          draft.basedOn === null ? null : `/processes/${encodeURIComponent(draft.key)}/replay?draft=${draft.id}`
        }
        trial={
          <StartTrial processKey={draft.key} name={design.name} target={{ draft: draft.id }} before={saving.flush} />
        }
        onPublish={may.mayPublish || (draft.fourEyes && may.mayApprove) ? () => void publish() : null}
      >
        {editing && <BenchTabs current={work.name} onChange={(to) => void design.change(to)} />}
      </DesignHead>
      <PlanStrip
        draft={draft}
        now={new Date(at)}
        mayPublish={may.mayPublish}
        onCancelled={() => void design.readStanding()}
      />
      <PublishedStrip processKey={draft.key} left={left} mayMigrate={mayMigrate} onClose={() => setLeft(null)} />
      <TypingContext value={saving.typing}>
        <DesignArea design={design} templates={templates} words={words} />
      </TypingContext>
      <DraftDialogs
        design={design}
        asked={asked}
        onPublished={() => void tellLeft()}
        onClose={() => setAsked(null)}
        {...may}
      />
    </div>
  )
}
