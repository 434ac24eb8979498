import { isType, nameOf, type ModelElement, type Shape } from '../flow/model-element.ts'
import type { ElementRegistry } from '../flow/services.ts'
import type { Choice } from './choice-of.tsx'

/** Where an outcome may lead; `behind` is what stands before it where others have the same name. */
export type WayTarget = Choice & { behind?: string }

/**
 * Takes a step; gives what its outcomes may lead to, human steps first, in the order of the way: the activities and ends beside it, save for what
 * is only reached over a clock event or another one on a border, and event subprocesses.
 */
export function wayTargets(registry: ElementRegistry, step: Shape): WayTarget[] {
  const nodes = registry
    .filter((one) => !one.labelTarget && one.parent === step.parent && isType(one.businessObject, 'bpmn:FlowNode'))
    .map(({ businessObject }) => businessObject)
  const starts = nodes.filter((node) => isType(node, 'bpmn:StartEvent'))
  const main = reachedFrom(starts.length > 0 ? starts : nodes.filter(isBeginning))
  const aside = reachedFrom(nodes.filter((node) => isType(node, 'bpmn:BoundaryEvent')))
  const apart = nodes.filter((node) => isHuman(node) && !main.has(node) && !aside.has(node))
  const targets = [...main, ...apart].filter((node) => node.id !== step.id && isLeadable(node))
  const names = targets.map(nameOf)
  return [...targets.filter(isHuman), ...targets.filter((node) => !isHuman(node))].map((node) => {
    const name = nameOf(node)
    const behind = names.filter((each) => each === name).length > 1 ? namedBefore(node) : undefined
    return { value: node.id, name, ...(behind !== undefined && { behind }) }
  })
}

const isHuman = (node: ModelElement) => isType(node, 'bpmn:UserTask')

const isLeadable = (node: ModelElement) =>
  (isType(node, 'bpmn:Activity') || isType(node, 'bpmn:EndEvent')) && node.triggeredByEvent !== true

/** Where no start is drawn, the way begins with what no flow leads to. */
const isBeginning = (node: ModelElement) =>
  (node.incoming ?? []).length === 0 && !isType(node, 'bpmn:BoundaryEvent') && node.triggeredByEvent !== true

function reachedFrom(starts: readonly ModelElement[]): Set<ModelElement> {
  const reached = new Set(starts)
  for (const node of reached) for (const { targetRef } of node.outgoing ?? []) if (targetRef) reached.add(targetRef)
  return reached
}

/** Gives the name of the nearest element before it that has one. */
function namedBefore(node: ModelElement): string | undefined {
  const seen = new Set([node])
  for (const each of seen) {
    if (each !== node && each.name?.trim()) return nameOf(each)
    for (const { sourceRef } of each.incoming ?? []) if (sourceRef) seen.add(sourceRef)
  }
  return undefined
}
