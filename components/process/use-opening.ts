import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, type RefObject } from 'react'
import type { DrawingCanvas } from './bpmn-drawing.tsx'
import { isSameBox, openingBox, type Box } from './fit-box.ts'

/**
 * Opens a drawing whole, or at one element where it could not be read. When its window changes its size (a phone turned,
 * a tab shown that was hidden) it opens anew, unless somebody has moved it: then its middle stays in the middle.
 */
export function useOpening(
  box: RefObject<HTMLElement | null>,
  viewer: NavigatedViewer | null,
  focus: string | null,
): void {
  useEffect(() => {
    const area = box.current
    if (!area || !viewer) return
    const canvas = viewer.get<DrawingCanvas>('canvas')
    // the canvas keeps its size in mind, and full screen has just changed it
    canvas.resized()
    let opened = open(viewer, focus)
    const observer = new ResizeObserver(() => {
      // the canvas still knows the size it had
      const was = canvas.viewbox()
      if (was.outer.width === area.clientWidth && was.outer.height === area.clientHeight) return
      const untouched = opened === null || isSameBox(was, opened)
      const zoom = canvas.zoom()
      canvas.resized()
      if (untouched) opened = open(viewer, focus)
      else keepMiddle(canvas, was, { width: area.clientWidth / zoom, height: area.clientHeight / zoom })
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [box, viewer, focus])
}

/** Gives what is shown now; null while there is no room to show anything. */
function open(viewer: NavigatedViewer, focus: string | null): Box | null {
  const canvas = viewer.get<DrawingCanvas>('canvas')
  const { inner, outer } = canvas.viewbox()
  if (outer.width === 0 || outer.height === 0) return null
  const element = focus ? viewer.get<{ get(id: string): Box | undefined }>('elementRegistry').get(focus) : undefined
  canvas.viewbox(openingBox(inner, outer, element ?? null))
  const { x, y, width, height } = canvas.viewbox()
  return { x, y, width, height }
}

function keepMiddle(canvas: DrawingCanvas, was: Box, { width, height }: { width: number; height: number }): void {
  if (width === 0 || height === 0) return
  canvas.viewbox({ x: was.x + was.width / 2 - width / 2, y: was.y + was.height / 2 - height / 2, width, height })
}
