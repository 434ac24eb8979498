import { isType, type Shape } from '../flow/model-element.ts'
import type { BpmnFactory, ElementFactory, ElementRegistry, Modeling } from '../flow/services.ts'
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

const gap = 60

/**
 * Draws the flow of an outcome: behind the step's deciding gateway, which is made where there is none yet; what the
 * step led to so far becomes the gateway's default flow.
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
    const decider = deciderBehind(element.businessObject)
    const gateway = (decider && this.registry.get(decider.id)) ?? this.makeDecider(element)
    const flow = target
      ? this.modeling.connect(gateway, target, { type: 'bpmn:SequenceFlow' })
      : this.leadToEnd(gateway)
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
    const before = step.outgoing.filter(({ businessObject }) => isType(businessObject, 'bpmn:SequenceFlow'))
    const shape = this.elements.createShape({ type: 'bpmn:ExclusiveGateway' })
    const middle = { x: step.x + step.width + gap, y: step.y + step.height / 2 }
    const gateway = this.modeling.appendShape(step, shape, middle, step.parent as Shape)
    for (const flow of before) {
      this.modeling.reconnectStart(flow, gateway, middle)
      this.modeling.layoutConnection(flow)
    }
    const [rest] = before
    if (rest && before.length === 1) this.modeling.updateProperties(gateway, { default: rest.businessObject })
    return gateway
  }

  private leadToEnd(gateway: Shape): Shape {
    const shape = this.elements.createShape({ type: 'bpmn:EndEvent' })
    const below = { x: gateway.x + gateway.width / 2 + 2 * gap, y: gateway.y + gateway.height / 2 + 2 * gap }
    const end = this.modeling.appendShape(gateway, shape, below, gateway.parent as Shape)
    return end.incoming[0] as Shape
  }
}
