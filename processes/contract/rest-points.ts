import type { ProcessModel } from '@/domain/process/process-model.ts'
import { isA, labelOf, messageOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { flowNodesIn, scopesAround } from './moddle/walk.ts'

type RestPoint = ProcessModel['restPoints'][number]

/**
 * Takes a process; gives where a case may be set down again: human steps and known waits. Left out is what the engine
 * cannot start at: the inside of multi-instance and event subprocesses, and events that stand behind an event gateway.
 */
export function restPointsOf(process: Element): RestPoint[] {
  return flowNodesIn(process).flatMap((node): RestPoint[] => {
    const kind = isA(node, 'bpmn:UserTask') ? 'step' : isWait(node) ? 'wait' : null
    return kind && canStartAt(node) ? [{ elementId: node.id, name: labelOf(node), kind }] : []
  })
}

function isWait(node: Element): boolean {
  if (isA(node, 'bpmn:EventBasedGateway') || isA(node, 'bpmn:ReceiveTask')) return true
  return (
    isA(node, 'bpmn:IntermediateCatchEvent') &&
    !isBehindEventGateway(node) &&
    (isTimer(node) || messageOf(node) !== undefined)
  )
}

function isBehindEventGateway(node: Element): boolean {
  return (node.incoming ?? []).some((flow) => isA(flow.sourceRef, 'bpmn:EventBasedGateway'))
}

const isTimer = (node: Element) =>
  (node.eventDefinitions ?? []).some((definition) => isA(definition, 'bpmn:TimerEventDefinition'))

function canStartAt(node: Element): boolean {
  return ![node, ...scopesAround(node)].some(
    (scope) => scope.loopCharacteristics !== undefined || scope.triggeredByEvent === true,
  )
}
