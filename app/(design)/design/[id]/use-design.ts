'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Bench } from '@/components/design/bench.ts'
import { forgetLocally, keptLocally, type LocalDraft } from '@/components/design/save/local-draft.ts'
import { saveFile } from '@/components/ui/save-file.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { draftCalls, modelOf, sameFiles, type Draft } from './draft.ts'
import { useDraftSaving } from './use-draft-saving.ts'
import { useEarlierRevision } from './use-earlier-revision.ts'
import { useFindings } from './use-findings.ts'
import { useLock } from './use-lock.ts'
import { useWide } from './use-wide.ts'
import { useWorkbench, type BenchName } from './use-workbench.ts'

export type Design = ReturnType<typeof useDesign>

/** Takes a draft as the server gave it and who works on it; gives its workbench: what is open, saved, found and done. */
export function useDesign(given: Draft, personId: string) {
  const t = useTranslations('design')
  const say = useToast()
  const wide = useWide()
  const { lock, takeOver: takeLock } = useLock(given.id)
  const [draft, setDraft] = useState(given)
  const [name, setName] = useState('')
  const [kept, setKept] = useState<LocalDraft | null | undefined>(undefined)
  const [, again] = useState(0)
  const edits = useRef(false)
  const onBench = useCallback(
    (opened: Bench | null) => {
      setName((before) => opened?.name?.() || before)
      if (opened) setKept((now) => (now === undefined ? keptEdit(given, personId) : now))
    },
    [given, personId],
  )
  const work = useWorkbench(given.files, onBench)
  const { bench } = work
  const checks = useFindings(work.current)
  const { check } = checks
  const saving = useDraftSaving(draft, personId, work.current, () => void check())
  const earlier = useEarlierRevision(draft)
  useEffect(() => {
    if (bench) void check()
  }, [bench, check])

  /** Opens the draft as the server has it now. */
  const reload = async () => {
    const answer = await draftCalls.get(given.id)
    if (!answer.ok) return null
    setDraft(answer.value)
    work.open(answer.value.files)
    saving.opened(answer.value.revision, new Date(answer.value.updatedAt))
    return answer.value
  }
  /** Goes on drawing in place of whoever has it, on what the server has; an edit it did not take is offered again. */
  const takeOver = async () => {
    const now = (await takeLock()) && (await reload())
    if (now) setKept(keptEdit(now, personId))
  }
  /** What is planned for it and which versions there are may have changed; what is being drawn stays. */
  const readStanding = async () => {
    const answer = await draftCalls.get(given.id)
    if (!answer.ok) return
    const { plan, basedOn, currentVersion, newestVersion } = answer.value
    setDraft((before) => ({ ...before, plan, basedOn, currentVersion, newestVersion }))
  }
  const onEdit = () => {
    again((count) => count + 1)
    edits.current = true
    setName((before) => bench?.name?.() || before)
    saving.edited()
  }
  const { flush, revision } = saving
  const { begin } = earlier
  /** What was done on a workbench that goes away is undone as a revision: it takes its own past along. */
  const settle = useCallback(async () => {
    if (!(await flush())) return
    if (edits.current) begin(revision())
    edits.current = false
  }, [flush, begin, revision])
  const change = async (to: BenchName) => {
    await settle()
    await work.change(to)
  }
  const wentBack = async (restored: number | null) => {
    if (restored && (await reload())) say({ kind: 'done', text: t('head.wentBack', { revision: restored }) })
  }
  const undo = async () => {
    if (bench?.busy?.()) return
    if (bench?.canUndo()) return bench.undo()
    if (await saving.flush()) await wentBack(await earlier.goBack())
  }
  const exportModel = async () => {
    const { text } = modelOf(await work.current())
    saveFile(`${draft.key}.bpmn`, new Blob([text], { type: 'application/xml' }))
  }
  const recover = (from: LocalDraft) => {
    setKept(null)
    saving.opened(from.revision, null)
    work.open(from.files)
    saving.edited()
  }
  const discard = () => {
    setKept(null)
    forgetLocally(given.id, personId)
  }
  const locked = lock.kind === 'theirs' ? lock.name : saving.state.kind === 'locked' ? saving.state.by : null
  const editing = wide === true && locked === null && lock.kind !== 'asking'
  const { putAway } = work
  useEffect(() => {
    if (!editing) void putAway().then(settle)
  }, [editing, putAway, settle])
  return {
    ...{ draft, name: name || draft.name, work, checks, saving, kept: kept ?? null, locked, editing, wide },
    ...{
      canUndo: bench !== null && (bench.canUndo() || earlier.has),
      undo,
      change,
      onEdit,
      reload,
      readStanding,
      wentBack,
    },
    ...{ takeOver, exportModel, recover, discard, unsaved: saving.state.kind === 'locked' },
  }
}

/** The edit this browser kept while the server could not be reached, unless it is what the server has. */
function keptEdit(draft: Draft, personId: string): LocalDraft | null {
  const kept = keptLocally(draft.id, personId)
  return kept && !sameFiles(kept.files, draft.files) ? kept : null
}
