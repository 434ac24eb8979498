import type Modeler from 'bpmn-js/lib/Modeler'
import { useContext, useEffect, type RefObject } from 'react'
import { TypingContext } from '../save/typing.ts'
import type { EventBus } from './services.ts'

/** A name typed on the canvas itself becomes part of the model when its box closes: until then it is not saved. */
export function useTypedLabels(modeler: Modeler | null, box: RefObject<HTMLDivElement | null>): void {
  const typing = useContext(TypingContext)
  useEffect(() => {
    const canvas = box.current
    if (!modeler || !typing || !canvas) return
    let release: (() => void) | null = null
    const typed = () => {
      release ??= typing.hold(null)
    }
    const closed = () => {
      release?.()
      release = null
    }
    const bus = modeler.get<EventBus>('eventBus')
    canvas.addEventListener('input', typed)
    bus.on('directEditing.deactivate', closed)
    return () => {
      canvas.removeEventListener('input', typed)
      bus.off('directEditing.deactivate', closed)
      closed()
    }
  }, [modeler, typing, box])
}
