import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ComparedSide } from './change-marks.ts'
import { linkViewers, type LinkedViewers } from './link-viewers.ts'

/** Two drawings looked at together: takes their viewers as they come and go, and links them while both are there. */
export function useLinkedViewers() {
  const [viewers, setViewers] = useState<Record<ComparedSide, NavigatedViewer | null>>({ before: null, after: null })
  const linked = useRef<LinkedViewers | null>(null)
  const { before, after } = viewers
  const onViewer = useMemo(
    () => ({
      before: (viewer: NavigatedViewer | null) => setViewers((known) => ({ ...known, before: viewer })),
      after: (viewer: NavigatedViewer | null) => setViewers((known) => ({ ...known, after: viewer })),
    }),
    [],
  )
  useEffect(() => {
    if (!before || !after) return
    const link = linkViewers(before, after)
    linked.current = link
    return () => {
      linked.current = null
      link.unlink()
    }
  }, [before, after])
  return { before, after, linked, onViewer }
}
