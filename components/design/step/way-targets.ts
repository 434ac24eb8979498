import { isType, nameOf, type Shape } from '../flow/model-element.ts'
import type { ElementRegistry } from '../flow/services.ts'
import type { Choice } from './choice-of.tsx'

/** Takes a step; gives what its outcomes may lead to: activities and ends drawn beside it. */
export function wayTargets(registry: ElementRegistry, step: Shape): Choice[] {
  return registry
    .filter(({ labelTarget, parent, businessObject, id }) => {
      const leadable = isType(businessObject, 'bpmn:Activity') || isType(businessObject, 'bpmn:EndEvent')
      return !labelTarget && id !== step.id && parent === step.parent && leadable
    })
    .map(({ id, businessObject }) => ({ value: id, name: nameOf(businessObject) }))
}
