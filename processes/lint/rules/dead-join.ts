import { isA } from '@/processes/contract/moddle/element.ts'
import type { Element } from '@/processes/contract/moddle/element.ts'
import { placeWords } from '@/processes/contract/place-words.ts'
import { nextNodes } from '../flow.ts'
import type { Fault, LintContext, LintRule } from '../rule.ts'
import { say } from '../rule.ts'

/**
 * A parallel gateway waits for every flow that leads to it. Two of them can both come only where the way forked before;
 * behind a choice only one does, and the case stands still for ever.
 */
export const deadJoin: LintRule = {
  id: 'dead-join',
  severity: 'error',
  check: ({ nodes }) =>
    nodes
      .filter((node) => isA(node, 'bpmn:ParallelGateway') && (node.incoming?.length ?? 0) > 1)
      .flatMap((join) => faultsOf(join, nodes)),
}

function faultsOf(join: Element, nodes: LintContext['nodes']): Fault[] {
  const sources = (join.incoming ?? []).flatMap(({ sourceRef }) => sourceRef ?? [])
  const forks = nodes.map((node) => branchesOf(node, nodes).map((first) => reachBefore(join, first)))
  const meet = (one: Element, other: Element) =>
    forks.some((branches) =>
      branches.some((branch, at) => branch.has(one) && branches.some((b, index) => index !== at && b.has(other))),
    )
  const [first, ...rest] = sources
  const lonely =
    first && [first, ...rest].find((one, at, all) => all.some((other, index) => index !== at && !meet(one, other)))
  if (!lonely) return []
  return [
    {
      element: join,
      message: say(
        `这个并行网关等不齐：从${placeWords(lonely).zh}来的和另一条走向不会都到`,
        `This parallel gateway never gets all it waits for: what comes from ${placeWords(lonely).en} and another flow exclude each other`,
      ),
      cure: say(
        '分开时只走一条的，会合处请用排他网关，或把连线直接接到后面的环节',
        'Where only one way is taken, join with an exclusive gateway or lead the flows to the next step',
      ),
    },
  ]
}

/** Where tokens begin to run side by side: the first element of every branch, the node itself for a flow straight to the join. */
function branchesOf(node: Element, nodes: readonly Element[]): Element[][] {
  const chooses = isA(node, 'bpmn:ExclusiveGateway') || isA(node, 'bpmn:EventBasedGateway')
  const events = nodes.filter((event) => event.attachedToRef === node && event.cancelActivity === false)
  const flows = nextNodes(node)
  const branches = [...(chooses ? [] : flows), ...events].map((first) => [node, first])
  return branches.length > 1 ? branches : []
}

function reachBefore(join: Element, [fork, first]: Element[]): Set<Element> {
  const reached = new Set<Element>(first && first !== join ? [first] : [])
  for (const node of reached) for (const next of nextNodes(node)) if (next !== join) reached.add(next)
  if (first === join && fork) reached.add(fork)
  return reached
}
