import type { Flow, FlowGraph, FlowNode, NodeKind } from '@/domain/replay/flow-graph.ts'
import { clockHeaders } from './header-values.ts'
import { isJobType, jobContracts } from './job-contracts.ts'
import { extensionOf, headersOf, isA, jobTypeOf, labelOf, messageOf, type Element } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { everythingIn, executableProcesses } from './moddle/walk.ts'
import { readStep } from './read-step.ts'

/**
 * Takes the text of a BPMN file and what the tables behind each decision look at; gives the way a case goes: what is
 * reached from its start, over interrupting events too, and not what is set off beside it. Throws when there is none.
 */
export async function readGraph(bpmn: string, asks: ReadonlyMap<string, string[]> = new Map()): Promise<FlowGraph> {
  const [process] = executableProcesses((await parseBpmn(bpmn)).definitions)
  const start = process?.flowElements?.find((element) => isA(element, 'bpmn:StartEvent'))
  if (!process || !start) throw new Error('the file holds no executable process with a start')
  const everything = everythingIn(process)
  const reached = new Set<Element>()
  reach(start, everything, reached)
  const nodes = [...reached].map((element) => nodeOf(element, everything, reached, asks))
  const flows = everything.filter((element) => isA(element, 'bpmn:SequenceFlow')).map(flowOf)
  return {
    start: start.id,
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
  }
}

function reach(element: Element, everything: readonly Element[], reached: Set<Element>): void {
  if (reached.has(element)) return
  reached.add(element)
  const inner = startIn(element)
  const next = [
    ...(element.outgoing ?? []).flatMap(({ targetRef }) => targetRef ?? []),
    ...bordersOf(element, everything),
    ...(inner ? [inner] : []),
  ]
  for (const one of next) reach(one, everything, reached)
}

const startIn = (element: Element) =>
  isA(element, 'bpmn:SubProcess') ? element.flowElements?.find((part) => isA(part, 'bpmn:StartEvent')) : undefined

const bordersOf = (element: Element, everything: readonly Element[]) =>
  everything.filter((event) => event.attachedToRef === element && event.cancelActivity !== false)

function nodeOf(
  element: Element,
  everything: readonly Element[],
  reached: ReadonlySet<Element>,
  asks: ReadonlyMap<string, string[]>,
): FlowNode {
  const mapping = extensionOf(element, 'zeebe:IoMapping')
  const pairs = (list: Element[] = []) =>
    list.flatMap(({ source, target }) => (source !== undefined && target ? [{ source, target }] : []))
  const called = extensionOf(element, 'zeebe:CalledDecision')
  const script = extensionOf(element, 'zeebe:Script')
  const kind = kindOf(element)
  return {
    ...{ id: element.id, name: element.name === undefined ? '' : labelOf(element), kind },
    scope: isA(element.$parent, 'bpmn:SubProcess') ? (element.$parent?.id ?? null) : null,
    outgoing: (element.outgoing ?? []).map(({ id }) => id),
    incoming: (element.incoming ?? [])
      .filter(({ sourceRef }) => sourceRef && reached.has(sourceRef))
      .map(({ id }) => id),
    default: element.default?.id ?? null,
    ...{ inputs: pairs(mapping?.inputParameters), outputs: pairs(mapping?.outputParameters) },
    brings: broughtTo(element),
    jobType: jobTypeOf(element) ?? null,
    rules: called?.decisionId
      ? { decision: called.decisionId, result: called.resultVariable ?? '', asks: asks.get(called.decisionId) ?? [] }
      : null,
    script: script?.expression ? { expression: script.expression, result: script.resultVariable ?? '' } : null,
    message: (messageOf(element) ?? element.messageRef)?.name ?? null,
    inner: startIn(element)?.id ?? null,
    terminates: (element.eventDefinitions ?? []).some((event) => isA(event, 'bpmn:TerminateEventDefinition')),
    border: bordersOf(element, everything).map(({ id }) => id),
    ...{ step: stepOf(element), clock: clockOf(element) },
  }
}

function kindOf(element: Element): NodeKind {
  if (element.loopCharacteristics) return 'closed'
  if (isA(element, 'bpmn:UserTask')) return 'step'
  if (isA(element, 'bpmn:ReceiveTask')) return 'wait'
  if (isA(element, 'bpmn:SubProcess')) return 'scope'
  if (isA(element, 'bpmn:CallActivity')) return 'closed'
  if (isA(element, 'bpmn:EndEvent')) return 'end'
  if (isA(element, 'bpmn:IntermediateCatchEvent')) return (element.eventDefinitions ?? []).length > 0 ? 'wait' : 'pass'
  if (isA(element, 'bpmn:EventBasedGateway')) return 'events'
  if (isA(element, 'bpmn:ExclusiveGateway')) return 'exclusive'
  if (isA(element, 'bpmn:ParallelGateway')) return 'parallel'
  if (isA(element, 'bpmn:InclusiveGateway') || isA(element, 'bpmn:ComplexGateway')) return 'closed'
  if (extensionOf(element, 'zeebe:CalledDecision')) return 'rules'
  if (extensionOf(element, 'zeebe:Script')) return 'script'
  return jobTypeOf(element) ? 'job' : 'pass'
}

/** What is lost when nobody wrote down what a job or a message brought. */
function broughtTo(element: Element): string[] {
  const type = jobTypeOf(element)
  if (type !== undefined && isJobType(type)) return Object.keys(jobContracts[type].output.shape)
  return (messageOf(element) ?? element.messageRef)?.name === 'case.rated' ? ['satisfied', 'score'] : []
}

function stepOf(element: Element): FlowNode['step'] {
  if (!isA(element, 'bpmn:UserTask')) return null
  const { outcomes, resultVariable, facts, limit } = readStep(element)
  return { outcomes: outcomes.map(({ code }) => code), resultVariable, facts, limit }
}

function clockOf(element: Element): FlowNode['clock'] {
  if (jobTypeOf(element) !== 'case.clock.start') return null
  const read = clockHeaders.safeParse(headersOf(element))
  return read.success ? { name: read.data.clock, limit: read.data.limit } : null
}

function flowOf({ id, name = '', sourceRef, targetRef, conditionExpression }: Element): Flow {
  const condition = conditionExpression?.body ?? null
  return { id, name, from: sourceRef?.id ?? '', to: targetRef?.id ?? '', condition }
}
