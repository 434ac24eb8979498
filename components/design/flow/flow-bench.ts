import type Modeler from 'bpmn-js/lib/Modeler'
import type { Bench } from '../bench.ts'
import { processIn } from './model-element.ts'
import type { Canvas, CommandStack, ElementRegistry, Selection } from './services.ts'

/** Takes a modeler that has read its model and the path of that file; gives the workbench of it. */
export function flowBench(modeler: Modeler, path: string): Bench {
  const commands = modeler.get<CommandStack>('commandStack')
  return {
    holds: (other) => other === path,
    texts: async () => [{ path, text: (await modeler.saveXML({ format: true })).xml ?? '' }],
    name: () => processIn(modeler.get<Canvas>('canvas').getRootElement().businessObject).name ?? '',
    show: (elementId) => showElement(modeler, elementId),
    // walked through with tokens it cannot be changed
    busy: () => isWalking(modeler),
    canUndo: () => commands.canUndo(),
    canRedo: () => commands.canRedo(),
    undo: () => commands.undo(),
    redo: () => commands.redo(),
  }
}

/** Chooses an element and brings it into sight; nothing happens when it is not drawn. */
export function showElement(modeler: Modeler, elementId: string): void {
  const element = modeler.get<ElementRegistry>('elementRegistry').get(elementId)
  if (!element) return
  if (element.parent) modeler.get<Canvas>('canvas').scrollToElement(elementId, 80)
  modeler.get<Selection>('selection').select(element.parent ? element : null)
}

/** Says whether the simulation runs; it tells so by a class around the canvas, and nowhere else in public. */
export function isWalking(modeler: Modeler): boolean {
  const container = modeler.get<{ getContainer(): HTMLElement }>('canvas').getContainer()
  return container.parentElement?.classList.contains('simulation') === true
}
