import type Modeler from 'bpmn-js/lib/Modeler'
import { useEffect, useReducer } from 'react'
import type { Shape } from './model-element.ts'
import type { EventBus, Selection } from './services.ts'

/**
 * Takes a modeler; gives the one thing selected, the process itself when nothing or several are, and draws the caller
 * anew with every edit and every choice.
 */
export function useDrawn(modeler: Modeler | null): Shape | null {
  const [, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!modeler) return
    const bus = modeler.get<EventBus>('eventBus')
    const events = ['selection.changed', 'commandStack.changed', 'import.done', 'root.set']
    bus.on(events, again)
    return () => bus.off(events, again)
  }, [modeler])
  if (!modeler) return null
  const chosen = modeler.get<Selection>('selection').get()
  const [only] = chosen
  if (only && chosen.length === 1) return only.labelTarget ?? only
  return modeler.get<{ getRootElement(): Shape }>('canvas').getRootElement()
}
