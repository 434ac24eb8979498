'use client'
import { useCallback, useRef, useState } from 'react'
import { filesWith, type Bench, type DraftFile } from '@/components/design/bench.ts'

export const benches = ['flow', 'rules', 'forms'] as const
export type BenchName = (typeof benches)[number]

type Workbench = {
  /** which workbench is open */
  name: BenchName
  /** the files of the draft as the workbench opened them */
  files: readonly DraftFile[]
  /** the workbench, once it can be worked on */
  bench: Bench | null
  /** what the workbench calls when it can be worked on, and with null when it no longer can */
  onOpened: (bench: Bench | null) => void
  /** the files as they are now */
  current: () => Promise<readonly DraftFile[]>
  /** opens these files in place of those there were */
  open: (files: readonly DraftFile[]) => void
  /** what was done on the workbench that was just taken away, by a window made narrow say, is there when it is back */
  putAway: () => Promise<void>
  /** leaves this workbench for another, with what was done on it */
  change: (name: BenchName) => Promise<void>
}

type Left = { files: readonly DraftFile[]; bench: Bench }

type Held = {
  files: readonly DraftFile[]
  bench: Bench | null
  /** the workbench that was there last, and the files it was opened with */
  left: Left | null
}

/** Takes the files of a draft; one workbench at a time holds some of them, and the page can always ask for all. */
export function useWorkbench(given: readonly DraftFile[], onBench: (bench: Bench | null) => void): Workbench {
  const [name, setName] = useState<BenchName>('flow')
  const [files, setFiles] = useState(given)
  const [bench, setBench] = useState<Bench | null>(null)
  const held = useRef<Held>({ files: given, bench: null, left: null })
  const onOpened = useCallback(
    (opened: Bench | null) => {
      if (opened) held.current.left = null
      else if (held.current.bench) held.current.left = { files: held.current.files, bench: held.current.bench }
      held.current.bench = opened
      setBench(opened)
      onBench(opened)
    },
    [onBench],
  )
  const current = useCallback(async () => {
    const { files: before, bench: open } = held.current
    return open ? filesWith(before, open) : before
  }, [])
  const open = useCallback((next: readonly DraftFile[]) => {
    held.current.files = next
    setFiles(next)
  }, [])
  const putAway = useCallback(async () => {
    const { left } = held.current
    held.current.left = null
    if (!left || left.files !== held.current.files) return
    const kept = await filesWith(left.files, left.bench)
    if (held.current.files === left.files) open(kept)
  }, [open])
  const change = async (next: BenchName) => {
    open(await current())
    setName(next)
  }
  return { name, files, bench, onOpened, current, open, change, putAway }
}
