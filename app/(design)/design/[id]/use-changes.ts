import { useEffect, useRef, useState } from 'react'
import { problemWords } from '@/app/client/call-api.ts'
import type { DraftFile } from '@/components/design/bench.ts'
import type { Change } from '@/domain/diff/change.ts'
import { draftCalls } from './draft.ts'

export type ToldChanges =
  { kind: 'reading' } | { kind: 'refused'; text: string } | { kind: 'changes'; changes: readonly Change[] }

/** What is compared: a version of a process and files as they are now, and how to go to an element of them. */
export type Comparing = {
  process: string
  version: number
  files: () => Promise<readonly DraftFile[]>
  show: ((elementId: string) => void) | null
}

/** Takes what is compared; gives what the files change of it, once it is known. */
export function useChanges({ process, version, files }: Comparing, offline: string): ToldChanges {
  const [told, setTold] = useState<ToldChanges>({ kind: 'reading' })
  const given = useRef(files)
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const answer = await draftCalls.changes(process, version, await given.current())
      if (gone) return
      if (answer.ok) setTold({ kind: 'changes', changes: answer.value.changes })
      else setTold({ kind: 'refused', text: problemWords(answer.problem, offline) })
    }
    void ask()
    return () => {
      gone = true
    }
  }, [process, version, offline])
  return told
}
