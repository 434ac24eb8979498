import { useCallback, useRef, useState } from 'react'
import type { DraftFile } from '../bench.ts'

type Past = {
  before: readonly (readonly DraftFile[])[]
  now: readonly DraftFile[]
  after: readonly (readonly DraftFile[])[]
}

export type FormHistory = {
  now: readonly DraftFile[]
  /** the forms as they are, for who asks later than this drawing of the page */
  current: () => readonly DraftFile[]
  change: (next: readonly DraftFile[]) => void
  canUndo: () => boolean
  canRedo: () => boolean
  undo: () => void
  redo: () => void
}

/** steps of undo that are kept; a form is a few kilobytes */
const longest = 200

/** Takes the forms of a draft; keeps what was done to them: fields, names, forms made and taken away, in one line. */
export function useFormHistory(files: readonly DraftFile[], onEdit: () => void): FormHistory {
  const [now, setNow] = useState(files)
  const past = useRef<Past>({ before: [], now: files, after: [] })
  const take = useCallback(
    (next: Past) => {
      past.current = next
      setNow(next.now)
      onEdit()
    },
    [onEdit],
  )
  const change = useCallback(
    (next: readonly DraftFile[]) => {
      const { before, now: last } = past.current
      take({ before: [...before, last].slice(-longest), now: next, after: [] })
    },
    [take],
  )
  const undo = useCallback(() => {
    const { before, now: last, after } = past.current
    const previous = before.at(-1)
    if (previous) take({ before: before.slice(0, -1), now: previous, after: [last, ...after] })
  }, [take])
  const redo = useCallback(() => {
    const { before, now: last, after } = past.current
    const [next, ...rest] = after
    if (next) take({ before: [...before, last], now: next, after: rest })
  }, [take])
  return {
    ...{ now, change, undo, redo },
    current: useCallback(() => past.current.now, []),
    canUndo: useCallback(() => past.current.before.length > 0, []),
    canRedo: useCallback(() => past.current.after.length > 0, []),
  }
}
