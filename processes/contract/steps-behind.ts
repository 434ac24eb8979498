import { isA, type Element } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses, flowNodesIn } from './moddle/walk.ts'

/** Takes the text of a BPMN file; gives for every human step those that come next, whichever way is taken. Throws when it is no BPMN. */
export async function stepsBehind(bpmn: string): Promise<Record<string, string[]>> {
  const { definitions } = await parseBpmn(bpmn)
  const steps = executableProcesses(definitions)
    .flatMap(flowNodesIn)
    .filter((node) => isA(node, 'bpmn:UserTask'))
  return Object.fromEntries(steps.map((step) => [step.id, next(step)]))
}

function next(step: Element): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const ahead = targets(step)
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (seen.has(node.id)) continue
    seen.add(node.id)
    if (isA(node, 'bpmn:UserTask')) found.push(node.id)
    else ahead.push(...targets(node))
  }
  return found
}

const targets = (node: Element): Element[] =>
  (node.outgoing ?? []).flatMap(({ targetRef }) => (targetRef ? [targetRef] : []))
