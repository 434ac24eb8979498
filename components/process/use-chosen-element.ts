import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect } from 'react'
import { useElementClicks } from './use-element-clicks.ts'

type Markers = { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void }

const CHOSEN = 'change-chosen'

/** Marks the chosen element of a drawing, and hears a click on any of those that may be chosen. */
export function useChosenElement(
  viewer: NavigatedViewer | null,
  ids: ReadonlySet<string>,
  chosen: string | null,
  onChoose: (elementId: string) => void,
): void {
  useElementClicks(viewer, (id) => ids.has(id) && onChoose(id))
  useEffect(() => {
    if (!viewer || chosen === null) return
    const registry = viewer.get<{ get(id: string): unknown }>('elementRegistry')
    if (registry.get(chosen) === undefined) return
    const canvas = viewer.get<Markers>('canvas')
    canvas.addMarker(chosen, CHOSEN)
    return () => {
      if (registry.get(chosen) !== undefined) canvas.removeMarker(chosen, CHOSEN)
    }
  }, [viewer, chosen])
}
