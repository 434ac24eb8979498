'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Bench } from '@/components/design/bench.ts'
import { LazyFlowEditor } from '@/components/design/flow/lazy-flow-editor.tsx'
import { LazyFormsEditor } from '@/components/design/forms/lazy-forms-editor.tsx'
import { DesignHead } from '@/components/design/head/design-head.tsx'
import { saveFile } from '@/components/ui/save-file.ts'
import { LazyRulesEditor } from '@/components/design/rules/lazy-rules-editor.tsx'
import { forgetLocally, keptLocally, type LocalDraft } from '@/components/design/save/local-draft.ts'
import type { Vocabulary } from '@/components/design/step/vocabulary.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { BenchTabs } from './bench-tabs.tsx'
import { draftCalls, modelOf, sameFiles, type Draft } from './draft.ts'
import { flowContract } from './flow-contract.ts'
import { formChoices } from './form-choices.ts'
import { LockedView } from './locked-view.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { RecoverDialog } from './recover-dialog.tsx'
import { rulesContract } from './rules-contract.ts'
import { StaleDialog } from './stale-dialog.tsx'
import { useDraftSaving } from './use-draft-saving.ts'
import { useEarlierRevision } from './use-earlier-revision.ts'
import { useFlowSteps } from './use-flow-steps.ts'
import { useFindings } from './use-findings.ts'
import { useLock } from './use-lock.ts'
import { useWide } from './use-wide.ts'
import { useWorkbench, type BenchName } from './use-workbench.ts'

export type DesignScreenProps = {
  draft: Draft
  person: { id: string; name: string }
  templates: readonly object[]
  words: Omit<Vocabulary, 'forms'>
  mayPublish: boolean
  mayApprove: boolean
}

/** A draft on the workbench: drawn, checked, saved by itself, never lost, and published. */
export function DesignScreen({ draft: given, person, templates, words, ...may }: DesignScreenProps) {
  const t = useTranslations('design')
  const say = useToast()
  const wide = useWide()
  const { lock, takeOver } = useLock(given.id)
  const [draft, setDraft] = useState(given)
  const [name, setName] = useState('')
  const [kept, setKept] = useState<LocalDraft | null | undefined>(undefined)
  const [publishing, setPublishing] = useState(false)
  const [, again] = useState(0)
  const edits = useRef(false)
  const contract = useMemo(() => flowContract(templates), [templates])
  const rules = useMemo(() => rulesContract(t('list.offline')), [t])
  const onBench = useCallback(
    (opened: Bench | null) => {
      setName((before) => opened?.name?.() || before)
      if (opened) setKept((now) => (now === undefined ? keptEdit(given, person.id) : now))
    },
    [given, person.id],
  )
  const work = useWorkbench(given.files, onBench)
  const { bench, files } = work
  const vocabulary = useMemo(() => ({ ...words, forms: formChoices(files) }), [words, files])
  const steps = useFlowSteps(modelOf(files).text)
  const { findings, checking, check } = useFindings(work.current)
  const saving = useDraftSaving(draft, person.id, work.current, () => void check())
  const earlier = useEarlierRevision(draft)
  useEffect(() => {
    if (bench) void check()
  }, [bench, check])

  /** Opens the draft as the server has it now. */
  const load = (read: Draft) => {
    setDraft(read)
    work.open(read.files)
    saving.opened(read.revision, new Date(read.updatedAt))
  }
  const reload = async () => {
    const answer = await draftCalls.get(given.id)
    if (answer.ok) load(answer.value)
    return answer.ok
  }
  const onEdit = () => {
    again((count) => count + 1)
    edits.current = true
    setName((before) => bench?.name?.() || before)
    saving.edited()
  }
  const change = async (to: BenchName) => {
    const saved = await saving.flush()
    await work.change(to)
    if (saved && edits.current) earlier.begin(saving.revision())
    edits.current = false
  }
  const undo = async () => {
    if (bench?.busy?.()) return
    if (bench?.canUndo()) return bench.undo()
    if (!(await saving.flush())) return
    const restored = await earlier.goBack()
    if (restored && (await reload())) say({ kind: 'done', text: t('head.wentBack', { revision: restored }) })
  }
  const exportModel = async () => {
    const { text } = modelOf(await work.current())
    saveFile(`${draft.key}.bpmn`, new Blob([text], { type: 'application/xml' }))
  }
  const publish = async () => {
    if (await saving.flush()) setPublishing(true)
  }
  const locked = lock.kind === 'theirs' ? lock.name : saving.state.kind === 'locked' ? saving.state.by : null
  const editing = wide === true && locked === null && lock.kind !== 'asking'
  const { putAway } = work
  useEffect(() => {
    if (!editing) void putAway()
  }, [editing, putAway])
  const opening = { findings, checking, onOpened: work.onOpened, onEdit }
  return (
    <div className="h-page flex flex-col">
      <DesignHead
        name={name || draft.name}
        versions={draft}
        state={saving.state}
        ready={editing && bench !== null}
        grave={findings?.filter(({ severity }) => severity === 'error').length ?? null}
        undo={bench && (bench.canUndo() || earlier.has) ? () => void undo() : null}
        redo={bench?.canRedo() ? () => void (bench.busy?.() || bench.redo()) : null}
        onCheck={() => void check()}
        onExport={() => void exportModel()}
        replayHref={
          draft.basedOn === null ? null : `/processes/${encodeURIComponent(draft.key)}/replay?draft=${draft.id}`
        }
        onPublish={may.mayPublish || (draft.fourEyes && may.mayApprove) ? () => void publish() : null}
      >
        {editing && <BenchTabs current={work.name} onChange={(to) => void change(to)} />}
      </DesignHead>
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        {editing && work.name === 'flow' && (
          <LazyFlowEditor file={modelOf(files)} contract={contract} vocabulary={vocabulary} {...opening} />
        )}
        {editing && work.name === 'rules' && (
          <LazyRulesEditor
            files={files}
            contract={rules}
            findings={findings}
            onOpened={work.onOpened}
            onEdit={onEdit}
          />
        )}
        {editing && work.name === 'forms' && <LazyFormsEditor files={files} steps={steps} {...opening} />}
        {!editing && wide !== null && (
          <LockedView
            bpmn={modelOf(files).text}
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
            saving.opened(kept.revision, null)
            work.open(kept.files)
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
          files={work.current}
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
          fourEyes={draft.fourEyes}
          {...may}
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

/** The edit this browser kept while the server could not be reached, unless it is what the server has. */
function keptEdit(draft: Draft, personId: string): LocalDraft | null {
  const kept = keptLocally(draft.id, personId)
  return kept && !sameFiles(kept.files, draft.files) ? kept : null
}
