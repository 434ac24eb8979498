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
  /** leaves this workbench for another, with what was done on it */
  change: (name: BenchName) => Promise<void>
}

type Held = { files: readonly DraftFile[]; bench: Bench | null; openedOn: readonly DraftFile[] }

/** Takes the files of a draft; one workbench at a time holds some of them, and the page can always ask for all. */
export function useWorkbench(given: readonly DraftFile[], onBench: (bench: Bench | null) => void): Workbench {
  const [name, setName] = useState<BenchName>('flow')
  const [files, setFiles] = useState(given)
  const [bench, setBench] = useState<Bench | null>(null)
  const held = useRef<Held>({ files: given, bench: null, openedOn: given })
  const onOpened = useCallback(
    (opened: Bench | null) => {
      const { files: before, bench: left, openedOn } = held.current
      held.current.bench = opened
      if (opened) held.current.openedOn = before
      // taken away by a window made narrow, not for other files: what was done on it is there when it is back
      else if (left && openedOn === before)
        void filesWith(before, left).then((kept) => {
          if (held.current.files !== before) return
          held.current.files = kept
          setFiles(kept)
        })
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
  const change = async (next: BenchName) => {
    open(await current())
    setName(next)
  }
  return { name, files, bench, onOpened, current, open, change }
}
