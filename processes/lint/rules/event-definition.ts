import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** An event that waits says what for. */
export const eventDefinition: LintRule = {
  id: 'event-definition',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => waits(node) && !node.eventDefinitions?.length)
      .map((element) => ({
        element,
        message: say('事件没有写等什么', 'The event does not say what it waits for'),
        cure: say('请选成消息或定时事件', 'Make it a message or a timer event'),
      })),
}

function waits(node: Element): boolean {
  if (isA(node, 'bpmn:StartEvent')) return node.$parent?.triggeredByEvent === true
  return isA(node, 'bpmn:IntermediateCatchEvent') || isA(node, 'bpmn:BoundaryEvent')
}
