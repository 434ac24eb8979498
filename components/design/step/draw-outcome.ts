import { clearWay, goesThrough } from '../flow/clear-way.ts'
import { isType, type Shape } from '../flow/model-element.ts'
import type { BpmnFactory, ElementFactory, ElementRegistry, Modeling } from '../flow/services.ts'
import { freeSpot } from './free-spot.ts'
import { deciderBehind } from './outcome-ways.ts'

export type DrawOutcomeContext = {
  element: Shape
  outcome: { code: string; text: string }
  variable: string
  /** where the flow leads; a new end of the process when null */
  target: Shape | null
  /** the last outcome without a flow becomes the default one, so that no case can get stuck */
  last: boolean
}

type Holder = Shape & { children?: Shape[] }

type Point = { x: number; y: number }

const gap = 60
const stride = 20

/**
 * Draws the flow of an outcome from the gateway right behind the step that decides by it alone; where there is none, one
 * is put into the flow behind the step, and what the step led to so far becomes its default flow.
 */
export class DrawOutcome {
  static $inject = ['modeling', 'bpmnFactory', 'elementFactory', 'elementRegistry']
  private readonly modeling: Modeling
  private readonly factory: BpmnFactory
  private readonly elements: ElementFactory
  private readonly registry: ElementRegistry

  constructor(modeling: Modeling, factory: BpmnFactory, elements: ElementFactory, registry: ElementRegistry) {
    this.modeling = modeling
    this.factory = factory
    this.elements = elements
    this.registry = registry
  }

  preExecute({ element, outcome, variable, target, last }: DrawOutcomeContext): void {
    const decider = deciderBehind(element.businessObject, variable)
    const gateway = (decider && this.registry.get(decider.id)) ?? this.makeDecider(element)
    this.setDefault(gateway)
    const flow = target ? this.leadTo(gateway, target) : this.leadToEnd(gateway)
    if (last && !gateway.businessObject.default) {
      this.modeling.updateProperties(flow, { name: outcome.text })
      this.modeling.updateProperties(gateway, { default: flow.businessObject })
      return
    }
    const condition = this.factory.create('bpmn:FormalExpression', { body: `=${variable} = "${outcome.code}"` })
    this.modeling.updateProperties(flow, { name: outcome.text, conditionExpression: condition })
  }

  execute(): Shape[] {
    return []
  }

  private makeDecider(step: Shape): Shape {
    const before = flowsFrom(step)
    const shape = this.elements.createShape({ type: 'bpmn:ExclusiveGateway' })
    const [only, ...more] = before
    const start = only?.waypoints?.[0]
    if (only && start && more.length === 0) return this.modeling.createShape(shape, start, only)
    const middle = { x: step.x + step.width + gap, y: step.y + step.height / 2 }
    const gateway = this.modeling.appendShape(step, shape, middle, step.parent as Shape)
    for (const flow of before) {
      this.modeling.reconnectStart(flow, gateway, middle)
      this.modeling.layoutConnection(flow)
    }
    return gateway
  }

  /** The only flow without a condition is the one of all that nobody asks for. */
  private setDefault(gateway: Shape): void {
    const bare = flowsFrom(gateway).filter(({ businessObject }) => !businessObject.conditionExpression?.body)
    const [rest, ...more] = bare
    if (!rest || more.length > 0 || gateway.businessObject.default) return
    this.modeling.updateProperties(gateway, { default: rest.businessObject })
  }

  private leadTo(gateway: Shape, target: Shape): Shape {
    const flow = this.modeling.connect(gateway, target, { type: 'bpmn:SequenceFlow' })
    const { shapes, lines } = drawnAround(gateway, [target, flow])
    this.modeling.updateWaypoints(flow, clearWay(flow.waypoints ?? [], gateway, target, shapes, lines))
    return flow
  }

  private leadToEnd(gateway: Shape): Shape {
    const shape = this.elements.createShape({ type: 'bpmn:EndEvent' })
    const { width, height } = shape
    const { shapes, lines } = drawnAround(gateway, [])
    const isClear = ({ x, y }: Point) => {
      const there = { x: x - width / 2, y: y - height / 2, width, height }
      return !goesThrough(clearWay([], gateway, there, shapes, lines), shapes)
    }
    const spot = freeSpot(spotsFor(gateway), shape, [gateway, ...shapes], isClear)
    return this.leadTo(gateway, this.modeling.createShape(shape, spot, gateway.parent as Shape))
  }
}

/** Below and above the gateway, ever farther away. */
function spotsFor({ x, y, width, height }: Shape): [Point, ...Point[]] {
  const at = (away: number) => ({ x: x + width / 2 + 2 * gap, y: y + height / 2 + away })
  const more = Array.from({ length: 20 }, (_, index) => 2 * gap + index * stride)
  return [at(2 * gap), ...more.flatMap((away) => [at(away), at(-away)])]
}

/** What stands beside a gateway, save for some of it. Lanes and groups stand around steps, not in the way. */
function drawnAround(gateway: Shape, but: readonly Shape[]) {
  const { children = [] } = (gateway.parent ?? {}) as Holder
  const others = children.filter((one) => one !== gateway && !but.includes(one))
  const isAround = ({ businessObject }: Shape) =>
    isType(businessObject, 'bpmn:Lane') || isType(businessObject, 'bpmn:Group')
  return {
    shapes: others.filter((one) => !one.waypoints && !isAround(one)),
    lines: others.flatMap(({ waypoints }) => (waypoints ? [waypoints] : [])),
  }
}

const flowsFrom = ({ outgoing }: Shape) =>
  outgoing.filter(({ businessObject }) => isType(businessObject, 'bpmn:SequenceFlow'))
