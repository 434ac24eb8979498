'use client'
import { useCallback, useState } from 'react'
import { draftCalls, type Draft } from './draft.ts'

/**
 * Takes the draft as it was opened; undoes past the beginning of this sitting: back to the revision before the one that
 * was opened, and with each further time one before that.
 */
export function useEarlierRevision({ id, revision }: Pick<Draft, 'id' | 'revision'>): {
  has: boolean
  goBack: () => Promise<number | null>
  /** another workbench begins with this revision */
  begin: (revision: number) => void
} {
  const [from, setFrom] = useState(revision)
  const [first, setFirst] = useState(false)
  const goBack = async (): Promise<number | null> => {
    const kept = await draftCalls.revisions(id)
    if (!kept.ok) return null
    const earlier = kept.value.items.map((item) => item.revision).filter((number) => number < from)
    const target = Math.max(...earlier)
    if (earlier.length === 0) {
      setFirst(true)
      return null
    }
    const restored = await draftCalls.restore(id, target)
    if (!restored.ok) return null
    setFrom(target)
    setFirst(earlier.length === 1)
    return target
  }
  const begin = useCallback((now: number) => {
    setFrom(now)
    setFirst(false)
  }, [])
  return { has: !first && from > 1, goBack, begin }
}
