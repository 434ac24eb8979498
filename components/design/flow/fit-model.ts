import type Modeler from 'bpmn-js/lib/Modeler'
import type { Shape } from './model-element.ts'
import type { Canvas, ElementRegistry } from './services.ts'

/** Below this the 12 px words of a model cannot be read. */
const readable = 0.62
const comfortable = 0.8
const margin = 60

/** Shows the whole model, though never larger than drawn. */
export function fitModel(modeler: Modeler): void {
  const canvas = modeler.get<Canvas>('canvas')
  canvas.zoom('fit-viewport', 'auto')
  if (canvas.zoom() > 1) canvas.zoom(1, 'auto')
}

/** Shows a model that was just opened: whole where it can be read so, otherwise from its beginning. */
export function showModel(modeler: Modeler): void {
  fitModel(modeler)
  const canvas = modeler.get<Canvas>('canvas')
  if (canvas.zoom() >= readable) return
  const [start] = modeler
    .get<ElementRegistry>('elementRegistry')
    .filter(({ type, parent }: Shape) => type === 'bpmn:StartEvent' && parent === canvas.getRootElement())
  if (!start) return
  canvas.zoom(comfortable)
  const { width, height } = canvas.viewbox()
  canvas.viewbox({ x: start.x - margin, y: start.y + start.height / 2 - height / 2, width, height })
}
