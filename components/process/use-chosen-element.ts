import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef } from 'react'

type Markers = { addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void }
type Clicked = { element: { id: string } }
type Events = { on(name: string, listen: (event: Clicked) => void): void; off(name: string, listen: unknown): void }

const CHOSEN = 'change-chosen'

/** Marks the chosen element of a drawing, and hears a click on any of those that may be chosen. */
export function useChosenElement(
  viewer: NavigatedViewer | null,
  ids: ReadonlySet<string>,
  chosen: string | null,
  onChoose: (elementId: string) => void,
): void {
  const act = useRef(onChoose)
  useEffect(() => {
    act.current = onChoose
  })
  useEffect(() => {
    if (!viewer) return
    const events = viewer.get<Events>('eventBus')
    const onClick = ({ element }: Clicked) => {
      const id = element.id.replace(/_label$/, '')
      if (ids.has(id)) act.current(id)
    }
    events.on('element.click', onClick)
    return () => events.off('element.click', onClick)
  }, [viewer, ids])
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
