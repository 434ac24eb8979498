import type Modeler from 'bpmn-js/lib/Modeler'
import { useEffect, useState, type RefObject } from 'react'
import type { PropertiesPanel } from './properties-panel.ts'

export type PanelState = 'waiting' | 'shown' | 'failed'

/**
 * Takes a modeler, where its panel of all properties stands and whether anybody asked for that yet; fetches it then and
 * puts it there. `attempt` grows with every further try.
 */
export function usePropertiesPanel(
  modeler: Modeler,
  box: RefObject<HTMLDivElement | null>,
  { asked, attempt }: { asked: boolean; attempt: number },
): PanelState {
  const [state, setState] = useState<PanelState>('waiting')
  useEffect(() => {
    if (!asked) return
    let gone = false
    let panel: PropertiesPanel | null = null
    const show = async () => {
      setState('waiting')
      const { propertiesPanelOf } = await import('./properties-panel.ts')
      if (gone || !box.current) return
      panel = propertiesPanelOf(modeler)
      panel.attachTo(box.current)
      setState('shown')
    }
    show().catch(() => !gone && setState('failed'))
    return () => {
      gone = true
      panel?.detach()
    }
  }, [modeler, box, asked, attempt])
  return state
}
