'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftFile } from '@/components/design/bench.ts'
import { forgetLocally, keepLocally } from '@/components/design/save/local-draft.ts'
import { afterRefusal, type SaveState } from '@/components/design/save/save-state.ts'
import { createTyping, type Typing } from '@/components/design/save/typing.ts'
import { draftCalls, sameFiles, type Draft } from './draft.ts'

/** after the last edit: long enough not to save every stroke, short enough that a second person sees it soon */
const quietMs = 1500
const localMs = 300
const retryMs = 10_000

type Saving = {
  state: SaveState
  /** what its fields tell that something is being typed */
  typing: Typing
  revision: () => number
  /** what an edit calls */
  edited: () => void
  /** saves what is open now; says whether the server has it */
  flush: () => Promise<boolean>
  /** the draft was read anew: from here on this is what was saved */
  opened: (revision: number, at: Date | null) => void
  /** what was not saved has found another place, or nobody wants it: it is neither kept nor sent any more */
  letGo: () => void
}

/**
 * Takes the draft, who works on it and how to get its files as they are; carries every edit to the server, and keeps it
 * in this browser until the server has it: through a dead network, an ended session and a reload.
 */
export function useDraftSaving(
  draft: Pick<Draft, 'id' | 'revision'>,
  personId: string,
  files: () => Promise<readonly DraftFile[]>,
  onSaved: () => void,
): Saving {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: null })
  const [typing] = useState(createTyping)
  const base = useRef(draft.revision)
  const timers = useRef<{ save?: number; keep?: number; retry?: number }>({})
  const line = useRef<Promise<boolean>>(Promise.resolve(true))
  const edits = useRef({ made: 0, saved: 0 })
  // taken over by somebody: nothing is sent until the draft is read anew
  const shut = useRef(false)
  const given = useRef({ files, onSaved })
  const flushRef = useRef<() => void>(() => undefined)
  useEffect(() => {
    given.current = { files, onSaved }
  })
  const { id } = draft

  const keep = useCallback(async () => {
    const now = await given.current.files()
    return keepLocally(id, personId, { revision: base.current, files: now, at: new Date().toISOString() })
  }, [id, personId])

  /** Says what a saved text means for what is open: saved, or edited once more meanwhile. */
  const took = useCallback(
    (revision: number, at: string, made: number) => {
      base.current = revision
      edits.current.saved = made
      if (edits.current.made !== made || typing.some()) return setState({ kind: 'dirty' })
      forgetLocally(id, personId)
      setState({ kind: 'saved', at: new Date(at) })
      given.current.onSaved()
    },
    [id, personId, typing],
  )

  const saveOnce = useCallback(async (): Promise<boolean> => {
    typing.takeAll()
    const { made } = edits.current
    const now = await given.current.files()
    setState({ kind: 'saving' })
    const answer = await draftCalls.save(id, base.current, now)
    if (answer.ok) {
      took(answer.value.revision, answer.value.updatedAt, made)
      return true
    }
    const { problem } = answer
    const held = problem.status === 409 ? await draftCalls.get(id) : null
    // the answer to an earlier try may have been lost on its way: then the newer revision is this very one
    if (problem.code === 'draft.stale' && held?.ok && sameFiles(held.value.files, now)) {
      took(held.value.revision, held.value.updatedAt, made)
      return true
    }
    const next = afterRefusal(problem, held?.ok ? (held.value.lock?.person.name ?? '') : '', await keep())
    shut.current = next.kind === 'locked'
    setState(next)
    if (next.kind === 'waiting' && next.why === 'offline')
      timers.current.retry = window.setTimeout(() => flushRef.current(), retryMs)
    return false
  }, [id, keep, took, typing])

  const flush = useCallback((): Promise<boolean> => {
    for (const timer of Object.values(timers.current)) window.clearTimeout(timer)
    const save = async () => edits.current.saved === edits.current.made || (!shut.current && saveOnce())
    // one after the other: two savings of one revision would call each other stale
    line.current = line.current.then(save, save)
    return line.current
  }, [saveOnce])
  useEffect(() => {
    flushRef.current = () => void flush()
  }, [flush])

  const edited = useCallback(() => {
    edits.current.made++
    window.clearTimeout(timers.current.save)
    window.clearTimeout(timers.current.keep)
    timers.current.keep = window.setTimeout(() => void keep(), localMs)
    timers.current.save = window.setTimeout(() => flushRef.current(), quietMs)
    setState((now) => (now.kind === 'saved' ? { kind: 'dirty' } : now))
  }, [keep])

  useEffect(() => typing.listen(edited), [typing, edited])

  const opened = useCallback((revision: number, at: Date | null) => {
    base.current = revision
    shut.current = false
    edits.current = { made: 0, saved: 0 }
    setState({ kind: 'saved', at })
  }, [])

  const letGo = useCallback(() => {
    for (const timer of Object.values(timers.current)) window.clearTimeout(timer)
    edits.current = { made: 0, saved: 0 }
    forgetLocally(id, personId)
  }, [id, personId])

  useEffect(() => {
    const online = () => flushRef.current()
    const leaving = (event: BeforeUnloadEvent) => {
      if (edits.current.made !== edits.current.saved || typing.some()) event.preventDefault()
    }
    const clocks = timers.current
    // the files are read at once: a moment later the workbench is gone
    const leave = async (reading: Promise<readonly DraftFile[]>, before: Promise<unknown>) => {
      const now = await reading
      keepLocally(id, personId, { revision: base.current, files: now, at: new Date().toISOString() })
      await before
      const answer = await draftCalls.save(id, base.current, now)
      if (answer.ok) forgetLocally(id, personId)
    }
    window.addEventListener('online', online)
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('beforeunload', leaving)
      for (const timer of Object.values(clocks)) window.clearTimeout(timer)
      if (edits.current.made !== edits.current.saved) void leave(given.current.files(), line.current)
    }
  }, [id, personId, typing])
  const revision = useCallback(() => base.current, [])
  return { state, typing, revision, edited, flush, opened, letGo }
}
