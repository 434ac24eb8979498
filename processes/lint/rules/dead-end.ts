import { isClockEvent } from '@/processes/contract/clock-keys.ts'
import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** What leads nowhere is not meant as an end: an end is drawn. */
export const deadEnd: LintRule = {
  id: 'dead-end',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => !node.outgoing?.length && leadsOn(node))
      .map((element) => ({
        element,
        message: isClockEvent(element)
          ? say('时限警报后面没有画接下来做什么', 'The clock event does not say what follows')
          : say('走到这里就断了', 'The way ends here with nothing behind it'),
        cure: say('请接上下一个环节；到这里就完了请画一个结束', 'Connect the next step, or draw an end'),
      })),
}

/** Events on a border have a finding of their own; a link goes on at its other end, what compensates is called back. */
function leadsOn(node: Element): boolean {
  if (isA(node, 'bpmn:EndEvent') || isA(node, 'bpmn:BoundaryEvent') || node.triggeredByEvent === true) return false
  const links = (node.eventDefinitions ?? []).some((definition) => isA(definition, 'bpmn:LinkEventDefinition'))
  return !(links && isA(node, 'bpmn:ThrowEvent')) && node.isForCompensation !== true
}
