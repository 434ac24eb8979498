'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { FlowHandle } from '@/components/design/flow/flow-handle.ts'
import { LazyFlowEditor } from '@/components/design/flow/lazy-flow-editor.tsx'
import { DesignHead } from '@/components/design/head/design-head.tsx'
import { saveFile } from '@/components/design/head/save-file.ts'
import { forgetLocally, keptLocally, type LocalDraft } from '@/components/design/save/local-draft.ts'
import type { Vocabulary } from '@/components/design/step/vocabulary.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { bpmnOf, draftCalls, type Draft } from './draft.ts'
import { flowContract } from './flow-contract.ts'
import { formChoices } from './form-choices.ts'
import { LockedView } from './locked-view.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { useDraftSaving } from './use-draft-saving.ts'
import { useEarlierRevision } from './use-earlier-revision.ts'
import { useFindings } from './use-findings.ts'
import { useLock } from './use-lock.ts'
import { useWide } from './use-wide.ts'

export type DesignScreenProps = {
  draft: Draft
  person: { id: string; name: string }
  templates: readonly object[]
  words: Omit<Vocabulary, 'forms'>
  mayPublish: boolean
}

/** A draft on the workbench: drawn, checked, saved by itself, never lost, and published. */
export function DesignScreen({ draft: given, person, templates, words, mayPublish }: DesignScreenProps) {
  const t = useTranslations('design')
  const say = useToast()
  const wide = useWide()
  const { lock, takeOver } = useLock(given.id)
  const [draft, setDraft] = useState(given)
  const [bpmn, setBpmn] = useState(() => bpmnOf(given.files))
  const [kept, setKept] = useState<LocalDraft | null | undefined>(undefined)
  const [handle, setHandle] = useState<FlowHandle | null>(null)
  const [publishing, setPublishing] = useState(false)
  const [, again] = useState(0)
  const open = useRef<FlowHandle | null>(null)
  const text = useCallback(async () => open.current?.text() ?? null, [])
  const contract = useMemo(() => flowContract(templates), [templates])
  const vocabulary = useMemo(() => ({ ...words, forms: formChoices(draft.files) }), [words, draft.files])
  const { findings, checking, check } = useFindings(draft.files, text)
  const saving = useDraftSaving(draft, person.id, text, () => void check())
  const earlier = useEarlierRevision(draft)

  /** Opens the draft as the server has it now. */
  const load = useCallback(
    (read: Draft) => {
      setDraft(read)
      setBpmn(bpmnOf(read.files))
      saving.opened(read, new Date(read.updatedAt))
    },
    [saving],
  )
  const reload = async () => {
    const answer = await draftCalls.get(given.id)
    if (answer.ok) load(answer.value)
    return answer.ok
  }
  const onOpened = useCallback(
    (opened: FlowHandle | null) => {
      open.current = opened
      setHandle(opened)
      if (!opened) return
      void check()
      setKept((now) => {
        if (now !== undefined) return now
        const found = keptLocally(given.id, person.id)
        return found && found.bpmn !== bpmnOf(given.files) ? found : null
      })
    },
    [check, given, person.id],
  )
  const onEdit = () => {
    again((count) => count + 1)
    saving.edited()
  }
  const undo = async () => {
    if (handle?.walking()) return
    if (handle?.canUndo()) return handle.undo()
    if (!(await saving.flush())) return
    const restored = await earlier.goBack()
    if (restored && (await reload())) say({ kind: 'done', text: t('head.wentBack', { revision: restored }) })
  }
  const publish = async () => {
    if (await saving.flush()) setPublishing(true)
  }
  const locked = lock.kind === 'theirs' ? lock.name : saving.state.kind === 'locked' ? saving.state.by : null
  const editing = wide === true && locked === null && lock.kind !== 'asking'
  return (
    <div className="h-page flex flex-col">
      <DesignHead
        name={handle?.name() || draft.name}
        versions={draft}
        state={saving.state}
        ready={editing && handle !== null}
        grave={findings?.filter(({ severity }) => severity === 'error').length ?? null}
        undo={handle && (handle.canUndo() || earlier.has) ? () => void undo() : null}
        redo={handle?.canRedo() ? () => void (handle.walking() || handle.redo()) : null}
        onCheck={() => void check()}
        onExport={() => void text().then((model) => model && saveFile(`${draft.key}.bpmn`, model))}
        onPublish={mayPublish ? () => void publish() : null}
      />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        {editing && (
          <LazyFlowEditor
            bpmn={bpmn}
            contract={contract}
            vocabulary={vocabulary}
            findings={findings}
            checking={checking}
            onOpened={onOpened}
            onEdit={onEdit}
          />
        )}
        {!editing && wide !== null && (
          <LockedView
            bpmn={bpmn}
            name={draft.name}
            holder={locked}
            onTakeOver={wide ? async () => (await takeOver()) && void (await reload()) : null}
          />
        )}
      </main>
      {kept && editing && (
        <RecoverDialog
          kept={kept}
          onRecover={() => {
            setKept(null)
            saving.opened({ revision: kept.revision, files: draft.files }, null)
            setBpmn(kept.bpmn)
            saving.edited()
          }}
          onDiscard={() => {
            setKept(null)
            forgetLocally(given.id, person.id)
          }}
        />
      )}
      {saving.state.kind === 'stale' && (
        <StaleDialog
          files={draft.files}
          text={text}
          onLoad={async () => {
            forgetLocally(given.id, person.id)
            await reload()
          }}
          onKept={() => forgetLocally(given.id, person.id)}
        />
      )}
      {publishing && (
        <PublishDialog
          id={given.id}
          revision={saving.revision}
          findings={findings ?? []}
          onClose={() => setPublishing(false)}
          onPublished={(version, unchanged) => {
            setPublishing(false)
            setDraft((now) => ({ ...now, basedOn: version }))
            say({ kind: 'done', text: t(unchanged ? 'publish.unchanged' : 'publish.done', { version }) })
          }}
        />
      )}
    </div>
  )
}
