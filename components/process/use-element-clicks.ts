import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef } from 'react'

type Clicked = { element: { id: string } }
type Events = {
  on(name: string, listen: (event: Clicked) => void): void
  off(name: string, listen: (event: Clicked) => void): void
}

/** Tells which element of a drawing was clicked; a click on its label is one on it. */
export function useElementClicks(viewer: NavigatedViewer | null, onClick: (id: string) => unknown): void {
  const latest = useRef(onClick)
  useEffect(() => {
    latest.current = onClick
  })
  useEffect(() => {
    if (!viewer) return
    const events = viewer.get<Events>('eventBus')
    const listen = ({ element }: Clicked) => latest.current(element.id.replace(/_label$/, ''))
    events.on('element.click', listen)
    return () => events.off('element.click', listen)
  }, [viewer])
}
