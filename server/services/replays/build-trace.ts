import type { FlowGraph, FlowNode } from '@/domain/replay/flow-graph.ts'
import {
  withdrawnEnd,
  type CaseTrace,
  type JobRecord,
  type Placed,
  type StepRecord,
  type WaitRecord,
} from '@/domain/replay/trace.ts'
import type { ReplayCase, ReplayElement, ReplayRecords } from '@/server/db/replay-cases.ts'

type Task = ReplayCase['tasks'][number]

/** A trace, and the task each of its step records was made of, by the place of the record. */
export type LoadedTrace = { trace: CaseTrace; tasks: ReadonlyMap<number, Task> }

/**
 * Takes an ended case, what was written down of it and the graph of its version; gives its trace. Null where its records
 * lie on several engine instances, or nobody mirrored the one it had.
 */
export function buildTrace(ended: ReplayCase, records: ReplayRecords, graph: FlowGraph): LoadedTrace | null {
  const [claim, ...others] = ended.claims
  const elements = records.elements.filter(({ instanceKey }) => instanceKey === claim?.instanceKey)
  if (!claim || others.length > 0 || elements.length === 0) return null
  const tasks = new Map<number, Task>()
  const steps = elements.flatMap((element, order): Placed<StepRecord>[] => {
    const task = ended.tasks.find(({ elementInstance }) => elementInstance === element.key)
    if (!task || graph.nodes[element.elementId]?.kind !== 'step') return []
    tasks.set(order, task)
    return [stepRecord(task, element, order, elements, graph)]
  })
  const way = elements.filter((element) => isOnWay(element, graph.nodes[element.elementId]))
  const isOver = way.some(({ type }) => type === 'END_EVENT')
  const withdrawn = ended.voided !== null && !isOver
  const trace: CaseTrace = {
    ...{ number: ended.number, steps, jobs: jobRecords(ended, records), waits: waitRecords(ended, elements, graph) },
    way: [...way.map(({ elementId }) => elementId), ...(withdrawn ? [withdrawnEnd] : [])],
    ...{ withdrawn, ...startVariables(ended, records, claim.instanceKey, graph) },
  }
  return { trace, tasks }
}

function isOnWay({ type, state }: ReplayElement, node: FlowNode | undefined): boolean {
  if (!node || state !== 'completed') return false
  return type === 'END_EVENT' ? node.scope === null : node.kind === 'step' || node.kind === 'wait'
}

function stepRecord(
  task: Task,
  element: ReplayElement,
  order: number,
  elements: readonly ReplayElement[],
  graph: FlowGraph,
): Placed<StepRecord> {
  const borders = graph.nodes[element.elementId]?.border ?? []
  const fired = elements.find(
    ({ elementId, state, enteredAt }) =>
      borders.includes(elementId) && state === 'completed' && enteredAt >= element.enteredAt,
  )
  return {
    ...{ element: task.elementId, outcome: task.outcome, order },
    ended: task.state === 'completed' ? 'completed' : 'takenBack',
    form: (task.form as Record<string, unknown> | null) ?? {},
    border: fired?.elementId ?? null,
  }
}

function jobRecords({ id }: ReplayCase, { receipts }: ReplayRecords): JobRecord[] {
  return receipts
    .filter(({ caseId }) => caseId === id)
    .map(({ elementId, jobType, output }) => ({
      ...{ element: elementId, type: jobType, output: (output as Record<string, unknown> | null) ?? {} },
    }))
}

function waitRecords(
  { ratings }: ReplayCase,
  elements: readonly ReplayElement[],
  graph: FlowGraph,
): Placed<WaitRecord>[] {
  const given = [...ratings]
  return elements.flatMap(({ elementId, state }, order) => {
    const node = graph.nodes[elementId]
    if (node?.kind !== 'wait' || state !== 'completed') return []
    const { message } = node
    const rating = message === 'case.rated' ? given.shift() : undefined
    const nothing = message === null || (message !== 'case.rated' && /^(?:case|clock)\./.test(message))
    return [{ element: elementId, message, order, variables: rating ? { ...rating } : nothing ? {} : null }]
  })
}

/** What the case began with: as the engine was told, else what it still knows and no element of the flow writes. */
function startVariables(
  ended: ReplayCase,
  { variables }: ReplayRecords,
  instanceKey: string,
  graph: FlowGraph,
): Pick<CaseTrace, 'variables' | 'unknown'> {
  const told = (ended.outbox[0]?.payload as { variables?: Record<string, unknown> } | undefined)?.variables
  if (told) return { variables: told, unknown: [] }
  const written = new Set(Object.values(graph.nodes).flatMap(writtenBy))
  const last = variables.filter(({ scopeKey }) => scopeKey === instanceKey)
  const kept = last
    .filter(({ name }) => !written.has(name))
    .map(({ name, value }) => [name, JSON.parse(value) as unknown])
  const known = {
    ...(Object.fromEntries(kept) as Record<string, unknown>),
    channel: ended.channel,
    selfHandled: ended.selfHandled,
  }
  return { variables: known, unknown: last.map(({ name }) => name).filter((name) => !(name in known)) }
}

function writtenBy({ outputs, brings, step, rules, script }: FlowNode): string[] {
  const results = [step?.resultVariable, rules?.result, script?.result].filter((name) => name !== undefined)
  return [...outputs.map(({ target }) => target), ...brings, ...(step?.facts ?? []), ...results]
}
