import type Modeler from 'bpmn-js/lib/Modeler'
import type { Canvas } from './services.ts'

/** Shows the whole model, though never larger than drawn. */
export function fitModel(modeler: Modeler): void {
  const canvas = modeler.get<Canvas>('canvas')
  canvas.zoom('fit-viewport', 'auto')
  if (canvas.zoom() > 1) canvas.zoom(1, 'auto')
}
