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

/** The files, the workbench that holds some of them, and the files it was opened with. */
type Held = { files: readonly DraftFile[]; bench: Bench | null; opened: readonly DraftFile[] }

/** Takes the files of a draft; one workbench at a time holds some of them, and the page can always ask for all. */
export function useWorkbench(given: readonly DraftFile[], onBench: (bench: Bench | null) => void): Workbench {
  const [name, setName] = useState<BenchName>('flow')
  const [files, setFiles] = useState(given)
  const [bench, setBench] = useState<Bench | null>(null)
  const held = useRef<Held>({ files: given, bench: null, opened: given })
  const current = useCallback(async () => {
    const { files: before, bench: open } = held.current
    return open ? filesWith(before, open) : before
  }, [])
  const open = useCallback((next: readonly DraftFile[]) => {
    held.current.files = next
    setFiles(next)
  }, [])
  const onOpened = useCallback(
    (opened: Bench | null) => {
      const { files: now, bench: left, opened: before } = held.current
      // a workbench that goes by itself (the window became too narrow) leaves behind what was done on it
      if (!opened && left && now === before)
        void filesWith(now, left).then(
          (texts) => held.current.bench === null && held.current.files === now && open(texts),
        )
      held.current.bench = opened
      held.current.opened = now
      setBench(opened)
      onBench(opened)
    },
    [onBench, open],
  )
  const change = async (next: BenchName) => {
    open(await current())
    setName(next)
  }
  return { name, files, bench, onOpened, current, open, change }
}
