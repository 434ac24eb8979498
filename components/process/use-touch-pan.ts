import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, type RefObject } from 'react'
import type { DrawingCanvas } from './bpmn-drawing.tsx'

/**
 * Lets a finger move the drawing; bpmn-js itself listens to the mouse alone. In the page only sideways moves are
 * taken, so that the page still scrolls; in full screen all moves, and two fingers zoom.
 */
export function useTouchPan(box: RefObject<HTMLElement | null>, viewer: NavigatedViewer | null, full: boolean): void {
  useEffect(() => {
    const area = box.current
    if (!area || !viewer) return
    const canvas = viewer.get<DrawingCanvas>('canvas')
    const fingers = new Map<number, { x: number; y: number }>()
    area.style.touchAction = full ? 'none' : 'pan-y'
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'touch') fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    }
    const up = (event: PointerEvent) => void fingers.delete(event.pointerId)
    const move = (event: PointerEvent) => {
      const from = fingers.get(event.pointerId)
      if (!from) return
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      if (!other) canvas.scroll({ dx: event.clientX - from.x, dy: full ? event.clientY - from.y : 0 })
      else {
        const before = Math.hypot(from.x - other.x, from.y - other.y)
        const after = Math.hypot(event.clientX - other.x, event.clientY - other.y)
        if (before > 0) canvas.zoom(Math.min(4, Math.max(0.2, (canvas.zoom() * after) / before)), 'auto')
      }
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY })
    }
    area.addEventListener('pointerdown', down)
    area.addEventListener('pointermove', move)
    area.addEventListener('pointerup', up)
    area.addEventListener('pointercancel', up)
    return () => {
      area.removeEventListener('pointerdown', down)
      area.removeEventListener('pointermove', move)
      area.removeEventListener('pointerup', up)
      area.removeEventListener('pointercancel', up)
    }
  }, [box, viewer, full])
}
