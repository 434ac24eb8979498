import type Modeler from 'bpmn-js/lib/Modeler'
import type { Canvas, CommandStack, ElementRegistry, Selection } from './services.ts'

/** What the page around the editor may ask of it. */
export type FlowHandle = {
  /** the model as it is now, as it would be written to a file */
  text: () => Promise<string>
  name: () => string
  /** the model is walked through with tokens, and cannot be changed meanwhile */
  walking: () => boolean
  canUndo: () => boolean
  canRedo: () => boolean
  undo: () => void
  redo: () => void
  /** chooses an element and brings it into sight */
  show: (elementId: string) => void
}

/** Takes a modeler that has read its model; gives the handle of it. */
export function openHandle(modeler: Modeler): FlowHandle {
  const commands = modeler.get<CommandStack>('commandStack')
  const canvas = modeler.get<Canvas>('canvas')
  return {
    text: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    name: () => canvas.getRootElement().businessObject.name ?? '',
    walking: () => isWalking(modeler),
    canUndo: () => commands.canUndo(),
    canRedo: () => commands.canRedo(),
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    show: (elementId) => {
      const element = modeler.get<ElementRegistry>('elementRegistry').get(elementId)
      if (!element) return
      if (element.parent) canvas.scrollToElement(elementId, 80)
      modeler.get<Selection>('selection').select(element.parent ? element : null)
    },
  }
}

/** Says whether the simulation runs; it tells so by a class around the canvas, and nowhere else in public. */
export function isWalking(modeler: Modeler): boolean {
  const container = modeler.get<{ getContainer(): HTMLElement }>('canvas').getContainer()
  return container.parentElement?.classList.contains('simulation') === true
}
