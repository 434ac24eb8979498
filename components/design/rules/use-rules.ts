import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { Canvas } from '../flow/services.ts'
import type { Translate } from '../zh/translate.ts'
import { createDmnModeler } from './create-dmn-modeler.ts'
import type { CodeCells } from './named-cells.ts'
import type { DmnModeler, RuleElement, RuleView, RuleViewer } from './dmn-modeler.ts'

export type OpenRules = {
  modeler: DmnModeler | null
  failed: string | null
  /** what is looked at */
  view: RuleView | null
  /** counts the edits, so that what is read from the file is read anew */
  edits: number
  show: (element: RuleElement) => void
}

type Shown = Omit<OpenRules, 'show'>

const nothing: Shown = { modeler: null, failed: null, view: null, edits: 0 }

/**
 * Takes where to draw, a file of rules, how words are said and what tables are told of codes; gives the editor once it has read the file and shows its
 * first table. A page that leaves meanwhile waits in the background: dmn-js breaks when it is destroyed while it reads.
 */
export function useRules(
  box: RefObject<HTMLDivElement | null>,
  text: string,
  translate: Translate,
  codes: CodeCells,
  onEdit: () => void,
): OpenRules {
  const [shown, setShown] = useState<Shown>(nothing)
  const told = useRef({ translate, codes, onEdit })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    told.current = { translate, codes, onEdit }
  })
  useEffect(() => {
    if (!box.current) return
    const host = document.createElement('div')
    host.className = 'absolute inset-0'
    box.current.append(host)
    const modeler = createDmnModeler(host, told.current.translate, told.current.codes)
    let gone = false
    const look = (by: number) =>
      setShown((now) => ({ ...now, view: modeler.getActiveView() ?? null, edits: now.edits + by }))
    modeler.on('viewer.created', ({ viewer }) =>
      follow(viewer, (edited) => {
        if (gone) return
        look(1)
        if (edited) told.current.onEdit()
      }),
    )
    const reading = modeler.importXML(text, { open: false }).then(async () => {
      const first = firstView(modeler)
      if (first) await modeler.open(first)
      if (gone) return
      modeler.on('views.changed', () => gone || look(0))
      setShown({ ...nothing, modeler, view: modeler.getActiveView() ?? null })
    })
    const read = reading.catch((fault: unknown) => {
      if (!gone) setShown({ ...nothing, failed: fault instanceof Error ? fault.message : String(fault) })
    })
    line.current = read
    return () => {
      gone = true
      host.hidden = true
      setShown(nothing)
      void line.current.finally(() => {
        modeler.destroy()
        host.remove()
      })
    }
  }, [box, text])

  const { modeler } = shown
  const show = useCallback(
    (element: RuleElement) => {
      const view = modeler?.getViews().find((each) => each.element === element)
      if (!modeler || !view || modeler.getActiveView() === view) return
      // one after the other: a view that opens while another does leaves both half drawn
      line.current = line.current
        .then(() => modeler.open(view))
        .then(() => fitDrawing(modeler))
        .catch(() => undefined)
    },
    [modeler],
  )
  return { ...shown, show }
}

/** Emptying a viewer tells of its commands too, though nothing was edited. */
function follow(viewer: RuleViewer, changed: (edited: boolean) => void): void {
  viewer.on('commandStack.changed', ({ trigger }) => changed(trigger !== 'clear'))
}

function firstView(modeler: DmnModeler): RuleView | undefined {
  const views = modeler.getViews()
  return views.find(({ type }) => type === 'decisionTable') ?? views.at(-1)
}

/** A drawing that is wider than the window is made smaller until it fits. */
function fitDrawing(modeler: DmnModeler): void {
  if (modeler.getActiveView()?.type !== 'drd') return
  const canvas = modeler.getActiveViewer()?.get<Canvas>('canvas')
  if (canvas && canvas.zoom('fit-viewport', 'auto') > 1) canvas.zoom(1, 'auto')
}
