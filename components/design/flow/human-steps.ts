import { isType } from './model-element.ts'
import type { ElementRegistry } from './services.ts'

/** The human steps that are drawn; their labels stand in the registry by themselves and are left out. */
export function humanStepsIn(registry: ElementRegistry) {
  return registry.filter(({ businessObject, labelTarget }) => !labelTarget && isType(businessObject, 'bpmn:UserTask'))
}
