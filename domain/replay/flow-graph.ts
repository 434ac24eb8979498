import type { StepLimit } from '../process/process-model.ts'

export type NodeKind =
  /** passed at once */
  | 'pass'
  | 'step'
  | 'job'
  | 'rules'
  | 'script'
  | 'exclusive'
  | 'parallel'
  | 'events'
  | 'wait'
  | 'scope'
  | 'end'
  /** what paper cannot follow: several at once, called processes, inclusive gateways */
  | 'closed'

/** A FEEL expression (behind `=`) or a text, and the variable it fills. */
export type Mapping = { source: string; target: string }

export type FlowNode = {
  id: string
  name: string
  kind: NodeKind
  /** the subprocess it stands in, null for the process */
  scope: string | null
  /** flows in the order drawn */
  outgoing: string[]
  incoming: string[]
  default: string | null
  inputs: Mapping[]
  outputs: Mapping[]
  /** variables it writes besides its output mappings: job, message, rules, script, step */
  brings: string[]
  jobType: string | null
  /** `asks`: the variables the tables behind the decision look at */
  rules: { decision: string; result: string; asks: string[] } | null
  script: { expression: string; result: string } | null
  /** the message it waits for; null for timers */
  message: string | null
  /** the first node inside a subprocess */
  inner: string | null
  /** ends every token of its scope */
  terminates: boolean
  /** interrupting events on its border */
  border: string[]
  step: { outcomes: string[]; resultVariable: string; facts: string[]; limit: StepLimit } | null
  /** the clock a job starts for the whole case */
  clock: { name: string; limit: StepLimit } | null
}

export type Flow = { id: string; name: string; from: string; to: string; condition: string | null }

/** The way of a case as it is drawn: what is reached from the start alone, not what a clock or a message sets off beside it. */
export type FlowGraph = { start: string; nodes: Record<string, FlowNode>; flows: Record<string, Flow> }
