import type Modeler from 'bpmn-js/lib/Modeler'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Translate } from '../zh/translate.ts'
import { createModeler, type FlowContract } from './create-modeler.ts'
import { showModel } from './fit-model.ts'

export type Opened = { modeler: Modeler | null; failed: string | null }

/**
 * Takes where to draw, the model and its contract; gives the modeler once it has read the model. A page that leaves
 * while the model is being read waits for that in the background: bpmn.io breaks when it is destroyed meanwhile.
 */
export function useModeler(
  box: RefObject<HTMLDivElement | null>,
  bpmn: string,
  contract: FlowContract,
  translate: Translate,
): Opened {
  const [opened, setOpened] = useState<Opened>({ modeler: null, failed: null })
  const given = useRef({ contract, translate })
  useEffect(() => {
    if (!box.current) return
    const host = document.createElement('div')
    host.className = 'absolute inset-0'
    box.current.append(host)
    const modeler = createModeler(host, given.current.contract, given.current.translate)
    let gone = false
    const reading = modeler.importXML(bpmn).then(
      () => {
        if (gone) return
        showModel(modeler)
        setOpened({ modeler, failed: null })
      },
      (fault: unknown) => {
        if (!gone) setOpened({ modeler: null, failed: fault instanceof Error ? fault.message : String(fault) })
      },
    )
    return () => {
      gone = true
      host.hidden = true
      setOpened({ modeler: null, failed: null })
      void reading.finally(() => {
        modeler.destroy()
        host.remove()
      })
    }
  }, [box, bpmn])
  return opened
}
