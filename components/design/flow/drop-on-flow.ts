import type EventBus from 'diagram-js/lib/core/EventBus'
import { isType, type Shape } from './model-element.ts'
import { pointOnFlow } from './room.ts'
import type { Canvas } from './services.ts'

const during = (...events: string[]) => events.flatMap((event) => [`create.${event}`, `shape.move.${event}`])

/** what bpmn.io marks an element with while something is held over it */
const marks = ['drop-ok', 'drop-not-ok', 'attach-ok', 'new-parent']

/** before bpmn.io's own corrections of what lies under the mouse, and before it snaps */
const PRIORITY = 1600

/** px between the mouse and the line of a flow: the corners of a gateway, and the flow behind it, not its middle */
const reach = 22

type Drag = {
  x: number
  y: number
  shape?: Shape
  context: { shape?: Shape; heldOver?: Shape }
  hover?: Shape | null
  hoverGfx?: unknown
}

/**
 * The words of a flow, and the corners of the gateway it comes from, lie above its line, and bpmn.io sets nothing down
 * on them. Here what is dragged falls through to the flow, and beside every flow to whatever holds the named element.
 */
class DropOnFlow {
  static $inject = ['eventBus', 'elementRegistry', 'canvas']

  constructor(eventBus: EventBus, registry: { getGraphics(element: Shape): unknown }, canvas: Canvas) {
    const turnTo = (event: Drag, target: Shape) => {
      event.hover = target
      event.hoverGfx = registry.getGraphics(target)
    }
    eventBus.on(during('hover', 'move', 'end'), PRIORITY, (event: Drag) => {
      const { hover, context } = event
      const dragged = context.shape ?? event.shape
      if (!hover || !dragged || dragged.labelTarget || !isType(dragged.businessObject, 'bpmn:FlowNode')) return
      const below = flowBelow(hover, dragged, event) ?? hover.labelTarget?.parent ?? hover
      const before = context.heldOver
      if (before && before !== below) for (const mark of marks) canvas.removeMarker(before.id, mark)
      context.heldOver = below
      if (below !== hover) turnTo(event, below)
    })
    eventBus.on(during('out'), PRIORITY, (event: Drag) => {
      if (event.hover && event.context.heldOver) turnTo(event, event.context.heldOver)
    })
  }
}

function flowBelow(hover: Shape, dragged: Shape, at: { x: number; y: number }): Shape | undefined {
  const named = hover.labelTarget ?? hover
  if (isFlow(named)) return named
  if (isType(dragged.businessObject, 'bpmn:Event')) return undefined
  const flows = [...named.outgoing, ...named.incoming].filter(
    (flow) => isFlow(flow) && flow.source !== dragged && flow.target !== dragged,
  )
  const far = ({ waypoints = [] }: Shape) => pointOnFlow(waypoints, at, dragged).distance
  const [nearest] = flows.toSorted((one, other) => far(one) - far(other))
  return flows.find((flow) => isOnWords(flow, at)) ?? (nearest && far(nearest) <= reach ? nearest : undefined)
}

function isOnWords({ label }: Shape & { label?: Shape }, at: { x: number; y: number }): boolean {
  if (!label) return false
  const { x, y, width, height } = label
  return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height
}

const isFlow = ({ businessObject }: Shape) => isType(businessObject, 'bpmn:SequenceFlow')

export const dropOnFlow = { __init__: ['dropOnFlow'], dropOnFlow: ['type', DropOnFlow] }
