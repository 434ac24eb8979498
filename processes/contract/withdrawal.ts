import type { ProcessModel } from '@/domain/process/process-model.ts'
import { behindEvents } from './behind-events.ts'
import { isA, messageOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { flowNodesIn, scopesAround } from './moddle/walk.ts'

/** What tells the flow that its case was taken out of it, by its reporter (撤回) or by the office (作废). */
const withdrawn = 'case.withdrawn'

const catchesIt = (node: Element) => messageOf(node)?.name === withdrawn

/** Takes a process; gives where it catches a withdrawal, and what is reachable only from there. */
export function withdrawalOf(process: Element): ProcessModel['withdrawal'] {
  const nodes = flowNodesIn(process)
  const steps = nodes.filter((node) => isA(node, 'bpmn:UserTask') && isCaught(node, nodes))
  return {
    everywhere: isHeadedByIt(process),
    steps: steps.map(({ id }) => id),
    path: Object.keys(behindEvents(process, catchesIt)),
  }
}

/** On the border of the step or of a subprocess around it, or by an event subprocess beside it. */
function isCaught(step: Element, nodes: readonly Element[]): boolean {
  const around = [step, ...scopesAround(step)]
  return around.some(
    (scope) => isHeadedByIt(scope) || nodes.some((node) => node.attachedToRef === scope && catchesIt(node)),
  )
}

function isHeadedByIt(scope: Element): boolean {
  return (scope.flowElements ?? []).some((inner) => inner.triggeredByEvent && inner.flowElements?.some(catchesIt))
}
