import type Modeler from 'bpmn-js/lib/Modeler'
import { isType, type Shape } from './model-element.ts'
import type { Canvas, ElementFactory, ElementTemplates, Modeling, Selection } from './services.ts'

/** Something the palette offers: one of our templates, or a plain element of BPMN. */
export type Placeable = { template: string; preset?: string } | { type: string; attributes?: Record<string, unknown> }

/** Takes what to make; gives the shape, not yet on the canvas. */
export function makeShape(modeler: Modeler, wanted: Placeable): Shape {
  if ('type' in wanted)
    return modeler.get<ElementFactory>('elementFactory').createShape({ type: wanted.type, ...wanted.attributes })
  const templates = modeler.get<ElementTemplates>('elementTemplates')
  const [template] = templates.getLatest(wanted.template)
  if (!template) throw new Error(`no template ${wanted.template}`)
  return templates.createElement(template, wanted.preset ? { presetId: wanted.preset } : {})
}

/** Hangs it on the mouse: a click sets it down. */
export function holdShape(modeler: Modeler, wanted: Placeable, event: Event): void {
  modeler.get<{ start(event: Event, shape: Shape): void }>('create').start(event, makeShape(modeler, wanted))
}

/**
 * Sets it down without a mouse: on the border of the chosen step when it is a border event, into the chosen flow,
 * behind the chosen element otherwise, and in the middle of what is seen when nothing is chosen.
 */
export function placeShape(modeler: Modeler, wanted: Placeable): void {
  const shape = makeShape(modeler, wanted)
  const chosen = modeler.get<Selection>('selection').get()[0]
  const placed = put(modeler, shape, chosen)
  modeler.get<Selection>('selection').select(placed)
  modeler.get<Canvas>('canvas').scrollToElement(placed.id, 80)
}

function put(modeler: Modeler, shape: Shape, chosen: Shape | undefined): Shape {
  const modeling = modeler.get<Modeling>('modeling')
  if (shape.type === 'bpmn:BoundaryEvent' && chosen && isType(chosen.businessObject, 'bpmn:Activity')) {
    return modeling.createShape(shape, freeOnBorder(chosen), chosen, { attach: true })
  }
  if (chosen?.waypoints && isType(chosen.businessObject, 'bpmn:SequenceFlow') && shape.type !== 'bpmn:BoundaryEvent')
    return modeling.createShape(shape, middleOf(chosen.waypoints), chosen)
  if (chosen && canLead(chosen) && shape.type !== 'bpmn:BoundaryEvent')
    return modeler.get<{ append(source: Shape, shape: Shape): Shape }>('autoPlace').append(chosen, shape)
  const canvas = modeler.get<Canvas>('canvas')
  const { x, y, width, height } = canvas.viewbox()
  return modeling.createShape(shape, { x: x + width / 2, y: y + height / 2 }, canvas.getRootElement())
}

const canLead = ({ businessObject }: Shape) =>
  isType(businessObject, 'bpmn:FlowNode') && !isType(businessObject, 'bpmn:EndEvent')

/** The middle of a flow's longest stretch. */
function middleOf(waypoints: readonly { x: number; y: number }[]): { x: number; y: number } {
  const stretches = waypoints.slice(1).map((to, index) => {
    const from = waypoints[index] ?? to
    return { length: Math.hypot(to.x - from.x, to.y - from.y), x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  })
  return stretches.reduce((longest, one) => (one.length > longest.length ? one : longest))
}

/** The lower border from the right, beside what hangs there already. */
function freeOnBorder(host: Shape & { attachers?: Shape[] }): { x: number; y: number } {
  const taken = host.attachers?.length ?? 0
  return { x: Math.max(host.x + 10, host.x + host.width - 22 - taken * 40), y: host.y + host.height }
}
