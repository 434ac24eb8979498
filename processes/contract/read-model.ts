import { parseMoment } from '@/domain/process/parse-moment.ts'
import { parseRoleName, parseStatusName } from '@/domain/process/parse-names.ts'
import type { ClockEventModel, ProcessModel } from '@/domain/process/process-model.ts'
import { behindClock } from './behind-clock.ts'
import { isClockEvent, levelOf } from './clock-keys.ts'
import { extensionOf, headersOf, isA, jobTypeOf, labelOf, messageOf, propertiesOf } from './moddle/element.ts'
import type { Element } from './moddle/element.ts'
import { parseBpmn } from './moddle/parse-bpmn.ts'
import { executableProcesses, flowNodesIn } from './moddle/walk.ts'
import { readStep } from './read-step.ts'
import { restPointsOf } from './rest-points.ts'
import { withdrawalOf } from './withdrawal.ts'

/** Takes the text of a BPMN file; gives what the product needs to know of its process. Throws when there is none. */
export async function readModel(bpmn: string): Promise<ProcessModel> {
  const [process] = executableProcesses((await parseBpmn(bpmn)).definitions)
  if (!process) throw new Error('the file holds no executable process')
  return modelOf(process)
}

/** Takes an executable process. Reads what is there and leaves judgement to the linter: a model that passes it reads whole. */
export function modelOf(process: Element): ProcessModel {
  const nodes = flowNodesIn(process)
  const steps = nodes.filter((node) => isA(node, 'bpmn:UserTask')).map(readStep)
  return {
    processId: process.id,
    name: labelOf(process),
    steps,
    clockEvents: nodes.filter(isClockEvent).flatMap(readClockEvent),
    statuses: declared(process, 'status.').map(([code, text]) => parseStatusName(code, text)),
    roles: declared(process, 'role.').map(([code, text]) => parseRoleName(code, text)),
    messages: distinct(nodes.filter(isCatching).flatMap((node) => messageOf(node)?.name ?? [])),
    jobs: nodes.flatMap(readJob),
    decisionIds: distinct(nodes.flatMap((node) => extensionOf(node, 'zeebe:CalledDecision')?.decisionId ?? [])),
    formIds: distinct(steps.flatMap(({ form }) => form || [])),
    behindClock: behindClock(process),
    withdrawal: withdrawalOf(process),
    restPoints: restPointsOf(process),
    elements: nodes.map((node) => ({ id: node.id, name: labelOf(node), type: node.$type.replace('bpmn:', '') })),
  }
}

function readClockEvent(event: Element): ClockEventModel[] {
  const [level, at] = [levelOf(event), parseMoment(propertiesOf(event).at ?? '')]
  if (level === undefined || at === null) return []
  const onBorder = isA(event, 'bpmn:BoundaryEvent')
  const interrupting = onBorder ? event.cancelActivity !== false : event.isInterrupting !== false
  return [
    { elementId: event.id, name: labelOf(event), attachedTo: event.attachedToRef?.id ?? null, level, at, interrupting },
  ]
}

function readJob(node: Element): ProcessModel['jobs'] {
  const type = jobTypeOf(node)
  return type ? [{ elementId: node.id, name: labelOf(node), type, headers: headersOf(node) }] : []
}

const isCatching = (node: Element) => isA(node, 'bpmn:CatchEvent') || isA(node, 'bpmn:ReceiveTask')

function declared(process: Element, prefix: string): [code: string, text: string][] {
  const entries = Object.entries(propertiesOf(process))
  return entries
    .filter(([key]) => key.startsWith(prefix) && key !== prefix)
    .map(([key, text]) => [key.slice(prefix.length), text])
}

const distinct = (texts: string[]) => [...new Set(texts)]
