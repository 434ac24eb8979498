import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, type RefObject } from 'react'
import type { DrawingCanvas } from './bpmn-drawing.tsx'

/** Keeps what is in the middle of a drawing there when its window changes its size: a phone turned, a window drawn wider. */
export function useKeepMiddle(box: RefObject<HTMLElement | null>, viewer: NavigatedViewer | null): void {
  useEffect(() => {
    const area = box.current
    if (!area || !viewer) return
    const canvas = viewer.get<DrawingCanvas>('canvas')
    const observer = new ResizeObserver(() => {
      // the canvas still knows the size it had
      const { x, y, width, height, outer: was } = canvas.viewbox()
      if (was.width === area.clientWidth && was.height === area.clientHeight) return
      const zoom = canvas.zoom()
      canvas.resized()
      const [wide, high] = [area.clientWidth / zoom, area.clientHeight / zoom]
      if (wide > 0 && high > 0)
        canvas.viewbox({ x: x + width / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide, height: high })
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [box, viewer])
}
