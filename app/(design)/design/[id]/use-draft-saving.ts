'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetLocally, keepLocally } from '@/components/design/save/local-draft.ts'
import { afterRefusal, type SaveState } from '@/components/design/save/save-state.ts'
import { draftCalls, withBpmn, type Draft } from './draft.ts'

/** after the last edit: long enough not to save every stroke, short enough that a second person sees it soon */
const quietMs = 1500
const localMs = 300
const retryMs = 10_000

type Saving = {
  state: SaveState
  revision: () => number
  /** what an edit calls */
  edited: () => void
  /** saves what is open now; says whether the server has it */
  flush: () => Promise<boolean>
  /** the draft was read anew: from here on this is what was saved */
  opened: (draft: Pick<Draft, 'revision' | 'files'>, at: Date | null) => void
}

/**
 * Takes the draft, who works on it and how to get the model as it is; carries every edit to the server, and keeps it in
 * this browser until the server has it: through a dead network, an ended session and a reload.
 */
export function useDraftSaving(
  draft: Pick<Draft, 'id' | 'revision' | 'files'>,
  personId: string,
  text: () => Promise<string | null>,
  onSaved: () => void,
): Saving {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const base = useRef({ revision: draft.revision, files: draft.files })
  const timers = useRef<{ save?: number; keep?: number; retry?: number }>({})
  const running = useRef<Promise<boolean> | null>(null)
  const edits = useRef({ made: 0, saved: 0 })
  const given = useRef({ text, onSaved })
  const flushRef = useRef<() => void>(() => undefined)
  useEffect(() => {
    given.current = { text, onSaved }
  })
  const { id } = draft

  const keep = useCallback(async () => {
    const bpmn = await given.current.text()
    const at = new Date().toISOString()
    return bpmn !== null && keepLocally(id, personId, { revision: base.current.revision, bpmn, at })
  }, [id, personId])

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { made } = edits.current
    const bpmn = await given.current.text()
    if (bpmn === null) return false
    setState({ kind: 'saving' })
    const files = withBpmn(base.current.files, bpmn)
    const answer = await draftCalls.save(id, base.current.revision, files)
    if (!answer.ok) {
      const local = await keep()
      const held = answer.problem.code === 'draft.locked' ? await draftCalls.get(id) : null
      const by = held?.ok ? (held.value.lock?.person.name ?? '') : ''
      const next = afterRefusal(answer.problem, by, local)
      setState(next)
      if (next.kind === 'waiting' && next.why === 'offline')
        timers.current.retry = window.setTimeout(flushRef.current, retryMs)
      return false
    }
    base.current = { revision: answer.value.revision, files }
    edits.current.saved = made
    if (edits.current.made === made) {
      forgetLocally(id, personId)
      setState({ kind: 'saved', at: new Date(answer.value.updatedAt) })
      given.current.onSaved()
    } else setState({ kind: 'dirty' })
    return true
  }, [id, personId, keep])

  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timers.current.save)
    window.clearTimeout(timers.current.retry)
    await running.current
    if (edits.current.saved === edits.current.made) return true
    running.current = saveOnce().finally(() => (running.current = null))
    return running.current
  }, [saveOnce])
  useEffect(() => {
    flushRef.current = () => void flush()
  }, [flush])

  const edited = useCallback(() => {
    edits.current.made++
    window.clearTimeout(timers.current.save)
    window.clearTimeout(timers.current.keep)
    timers.current.keep = window.setTimeout(() => void keep(), localMs)
    timers.current.save = window.setTimeout(flushRef.current, quietMs)
    setState((now) => (now.kind === 'saved' ? { kind: 'dirty' } : now))
  }, [keep])

  const opened = useCallback((read: Pick<Draft, 'revision' | 'files'>, at: Date | null) => {
    base.current = { revision: read.revision, files: read.files }
    edits.current = { made: 0, saved: 0 }
    setState({ kind: 'saved', at })
  }, [])

  useEffect(() => {
    const online = () => flushRef.current()
    const leaving = (event: BeforeUnloadEvent) => {
      if (edits.current.made !== edits.current.saved) event.preventDefault()
    }
    const clocks = timers.current
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leaving)
      for (const timer of Object.values(clocks)) window.clearTimeout(timer)
    }
  }, [])
  return { state, revision: () => base.current.revision, edited, flush, opened }
}
