import { useCallback, useEffect, useRef } from 'react'
import type { Bench, DraftFile } from '../bench.ts'
import { isRules } from './rules-bench.ts'

type Tell = (bench: Bench | null) => void

/**
 * Takes the files of rules and whom to tell of the workbench; gives whom a board tells of its own. From one file to the
 * next, and before there is any, the page still has a workbench that gives every file as it was left.
 */
export function useLastingBench(rules: readonly DraftFile[], onOpened: Tell): Tell {
  const told = useRef({ rules, onOpened, bench: null as Bench | null, gone: false })
  useEffect(() => {
    told.current.rules = rules
    told.current.onOpened = onOpened
  })
  const tell = useCallback((opened: Bench | null) => {
    const { bench, gone, rules: held } = told.current
    if (gone) return
    // asked for at once: a moment later its editor is no more
    const next = opened ?? restingBench(bench?.texts() ?? Promise.resolve(held))
    told.current.bench = next
    told.current.onOpened(next)
  }, [])
  useEffect(() => {
    const { current } = told
    current.gone = false
    if (!current.bench) tell(null)
    return () => {
      current.gone = true
      current.bench = null
      current.onOpened(null)
    }
  }, [tell])
  return tell
}

function restingBench(texts: Promise<readonly DraftFile[]>): Bench {
  const [never, nothing] = [() => false, () => undefined]
  return { holds: isRules, texts: () => texts, canUndo: never, canRedo: never, undo: nothing, redo: nothing }
}
