import type EventBus from 'diagram-js/lib/core/EventBus'
import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor'
import { clockMessageOf, extensionIn, inputMapping, isType, type ModelElement, type Shape } from './model-element.ts'
import type { ElementRegistry, Modeling } from './services.ts'

const commands = [
  ...['elements.create', 'elements.move', 'shape.create', 'shape.replace', 'element.updateAttachment'],
  ...['element.updateProperties', 'element.updateModdleProperties', 'propertiesPanel.zeebe.changeTemplate'],
]

/** after the templates have done theirs */
const PRIORITY = 250

type KeyOf = (step: ModelElement) => string | undefined

/**
 * Takes what tells a step's clock key; gives the module that keeps two places equal to it, within the same undo step:
 * the input the job carries to the alarm loop, and the correlation key of every clock event on the step's border.
 */
export function clockKeyKeeper(keyOf: KeyOf) {
  class ClockKeyKeeper extends CommandInterceptor {
    static override $inject = ['eventBus', 'elementRegistry', 'modeling']

    constructor(eventBus: EventBus, registry: ElementRegistry, modeling: Modeling) {
      super(eventBus)
      const keep = (
        shape: Shape,
        target: ModelElement | undefined,
        property: 'source' | 'correlationKey',
        key?: string,
      ) => {
        if (target && key && target[property] !== key)
          modeling.updateModdleProperties(shape, target, { [property]: key })
      }
      this.postExecuted(commands, PRIORITY, () => {
        for (const shape of registry.filter(({ labelTarget }) => !labelTarget)) {
          const { businessObject, host } = shape
          if (isType(businessObject, 'bpmn:UserTask'))
            keep(shape, inputMapping(businessObject, 'clockKey'), 'source', keyOf(businessObject))
          if (isType(businessObject, 'bpmn:BoundaryEvent') && host)
            keep(shape, subscriptionOf(businessObject), 'correlationKey', keyOf(host.businessObject))
        }
      })
    }
  }
  return { __init__: ['clockKeyKeeper'], clockKeyKeeper: ['type', ClockKeyKeeper] }
}

const subscriptionOf = (event: ModelElement) => extensionIn(clockMessageOf(event), 'zeebe:Subscription')
