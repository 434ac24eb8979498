import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/** Flows hold on at both ends, and every element can be reached. */
export const connected: LintRule = {
  id: 'connected',
  severity: 'error',
  check: (context) => [...looseFlows(context), ...deadEvents(context), ...unreached(context)],
}

/** A flow names its two ends itself; what nodes say about their flows is only a copy of it. */
function looseFlows({ everything }: LintContext): Fault[] {
  return everything
    .filter((flow) => isA(flow, 'bpmn:SequenceFlow') && !(flow.sourceRef && flow.targetRef))
    .map((element) => ({
      element,
      message: say('连线没有接好', 'The flow is not connected at both ends'),
      cure: say('请把两端都接到环节上，或删去重画', 'Connect both ends to a step, or draw it anew'),
    }))
}

function deadEvents({ nodes }: LintContext): Fault[] {
  return nodes
    .filter((node) => isA(node, 'bpmn:BoundaryEvent') && !node.outgoing?.length)
    .map((element) => ({
      element,
      message: say('边框上的事件后面没有连线', 'Nothing follows the event on the border'),
      cure: say('请画出事件发生后做什么', 'Draw what happens then'),
    }))
}

function unreached({ nodes }: LintContext): Fault[] {
  return nodes
    .filter((node) => !node.incoming?.length && !isEntry(node))
    .map((element) => ({
      element,
      severity: 'warning',
      message: say('没有走向到达这里', 'No flow leads here'),
      cure: say('请接上连线，或删去', 'Connect it or remove it'),
    }))
}

function isEntry(node: Element): boolean {
  if (isA(node, 'bpmn:StartEvent') || isA(node, 'bpmn:BoundaryEvent') || node.triggeredByEvent === true) return true
  return (
    isA(node, 'bpmn:CatchEvent') &&
    (node.eventDefinitions ?? []).some((definition) => isA(definition, 'bpmn:LinkEventDefinition'))
  )
}
