import { elementValue, incidentValue, jobValue, variableValue, type EngineRecord } from './records.ts'

type Instance = {
  key: string
  processId: string
  version: number
  state: string
  startedAt: Date
  endedAt: Date | null
}
type Element = {
  key: string
  instanceKey: string
  elementId: string
  type: string
  scopeKey: string
  state: string
  enteredAt: Date
  leftAt: Date | null
  position: string
}
type Flow = { partition: number; position: string; instanceKey: string; elementId: string; at: Date }
type Job = {
  key: string
  instanceKey: string
  elementId: string
  elementKey: string
  type: string
  state: string
  at: Date
}
type Incident = {
  key: string
  instanceKey: string
  elementId: string
  elementKey: string
  jobKey: string | null
  type: string
  message: string
  state: string
  createdAt: Date
  resolvedAt: Date | null
}
type Variable = { scopeKey: string; name: string; instanceKey: string; value: string; position: string }

export type Digest = {
  instances: Instance[]
  elements: Element[]
  flows: Flow[]
  jobs: Job[]
  incidents: Incident[]
  variables: Variable[]
  /** every value the variables of an instance itself had, in between too */
  changes: Variable[]
}

const ELEMENT_STATE: Record<string, string> = {
  ELEMENT_ACTIVATING: 'active',
  ELEMENT_ACTIVATED: 'active',
  ELEMENT_COMPLETING: 'active',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATING: 'active',
  ELEMENT_TERMINATED: 'terminated',
}
/** a job that timed out or failed with retries left is still waiting to be done */
const JOB_STATE: Record<string, string> = {
  COMPLETED: 'COMPLETED',
  CANCELED: 'CANCELED',
  FAILED: 'FAILED',
  ERROR_THROWN: 'COMPLETED',
}
const NO_KEY = '-1'

/** Boils a batch down to one row per thing, the last state of each (pure). */
export function digest(records: readonly EngineRecord[]): Digest {
  const instances = new Map<string, Instance>()
  const elements = new Map<string, Element>()
  const jobs = new Map<string, Job>()
  const incidents = new Map<string, Incident>()
  const variables = new Map<string, Variable>()
  const flows: Flow[] = []
  const changes: Variable[] = []
  for (const record of records) {
    const at = new Date(record.timestamp)
    const position = String(record.position)
    switch (record.valueType) {
      case 'PROCESS_INSTANCE': {
        const value = elementValue.parse(record.value)
        if (record.intent === 'SEQUENCE_FLOW_TAKEN') {
          flows.push({
            partition: record.partitionId,
            position,
            instanceKey: value.processInstanceKey,
            elementId: value.elementId,
            at,
          })
          break
        }
        const state = ELEMENT_STATE[record.intent]
        if (!state) break
        const ended = state === 'active' ? null : at
        if (value.bpmnElementType === 'PROCESS') {
          const known = instances.get(record.key)
          instances.set(record.key, {
            key: record.key,
            processId: value.bpmnProcessId,
            version: value.version,
            state,
            startedAt: known?.startedAt ?? at,
            endedAt: ended,
          })
          break
        }
        const known = elements.get(record.key)
        elements.set(record.key, {
          key: record.key,
          instanceKey: value.processInstanceKey,
          elementId: value.elementId,
          type: value.bpmnElementType,
          scopeKey: value.flowScopeKey,
          state,
          enteredAt: known?.enteredAt ?? at,
          leftAt: ended,
          position: known?.position ?? position,
        })
        break
      }
      case 'JOB': {
        const value = jobValue.parse(record.value)
        jobs.set(record.key, {
          key: record.key,
          instanceKey: value.processInstanceKey,
          elementId: value.elementId,
          elementKey: value.elementInstanceKey,
          type: value.type,
          state: JOB_STATE[record.intent] ?? 'CREATED',
          at,
        })
        break
      }
      case 'INCIDENT': {
        const value = incidentValue.parse(record.value)
        const resolved = record.intent === 'RESOLVED'
        incidents.set(record.key, {
          key: record.key,
          instanceKey: value.processInstanceKey,
          elementId: value.elementId,
          elementKey: value.elementInstanceKey,
          jobKey: value.jobKey === NO_KEY ? null : value.jobKey,
          type: value.errorType,
          message: value.errorMessage.slice(0, 2000),
          state: resolved ? 'resolved' : 'open',
          createdAt: incidents.get(record.key)?.createdAt ?? at,
          resolvedAt: resolved ? at : null,
        })
        break
      }
      case 'VARIABLE': {
        const value = variableValue.parse(record.value)
        const { processInstanceKey: instanceKey, ...rest } = value
        const variable = { ...rest, instanceKey, position }
        variables.set(`${value.scopeKey}/${value.name}`, variable)
        if (value.scopeKey === instanceKey) changes.push(variable)
        break
      }
      default:
        break
    }
  }
  return {
    instances: [...instances.values()],
    elements: [...elements.values()],
    flows,
    jobs: [...jobs.values()],
    incidents: [...incidents.values()],
    variables: [...variables.values()],
    changes,
  }
}
