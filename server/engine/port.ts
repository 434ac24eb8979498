/**
 * What the product asks of a process engine. Nothing outside `server/engine/` may know which one runs. Durations are
 * real time, also in a drill whose clock runs faster.
 */

export type EngineVariables = Record<string, unknown>

export type EngineJob = {
  key: string
  type: string
  instanceKey: string
  processId: string
  definitionKey: string
  elementId: string
  elementInstanceKey: string
  /** static texts of the model */
  headers: Record<string, string>
  variables: EngineVariables
  retries: number
}

export type EngineResource = { name: string; content: string }
export type DeployedProcess = { processId: string; definitionKey: string; version: number }

export type StartRequest = {
  /** exactly this deployed definition, never "latest" */
  processId: string
  version: number
  variables: EngineVariables
  /** elements to set tokens on instead of the start event */
  startAt?: string[]
}

export type MessageRequest = {
  name: string
  correlationKey: string
  /** the same id within its time to live is delivered once */
  messageId: string
  timeToLiveMs: number
  variables?: EngineVariables
}

/**
 * unavailable: no answer, try again · overloaded: back-pressure, try again later · not_found: the thing is completed
 * or cancelled, the mirror knows which · exists: this message was already published · refused: the engine will never accept it
 */
export type EngineErrorKind = 'unavailable' | 'overloaded' | 'not_found' | 'exists' | 'refused'

export class EngineError extends Error {
  readonly kind: EngineErrorKind
  constructor(kind: EngineErrorKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
    this.kind = kind
  }
}

export type Subscription = {
  /** stops taking jobs and waits for those in hand */
  close(): Promise<void>
  /** whether the last contact with the engine succeeded */
  healthy(): boolean
}

export type SubscribeOptions = {
  /** the engine gives the job to somebody else after this time */
  timeoutMs: number
  /** jobs of this type in hand at once */
  maxActive: number
  worker: string
}

/** What became of one evaluation: the value, or which decision failed and the engine's own words for why. */
export type Evaluation = {
  output: unknown
  failure: { decisionId: string; message: string } | null
  /** every table that was asked on the way, with the rows that matched, counted from one */
  tables: { decisionId: string; rows: number[] }[]
}

/** Decisions deployed for a moment, under ids nobody else calls. */
export type DeployedRules = {
  evaluate(decisionId: string, variables: EngineVariables): Promise<Evaluation>
  /** takes them out of the engine again */
  remove(): Promise<void>
}

/** A process deployed beside all others, and the keys under which it is taken out again. */
export type DeployedApart = DeployedProcess & { resources: string[] }

export type EnginePort = {
  deploy(resources: EngineResource[]): Promise<DeployedProcess[]>
  startInstance(request: StartRequest): Promise<{ instanceKey: string }>
  completeJob(jobKey: string, variables: EngineVariables): Promise<void>
  failJob(jobKey: string, failure: { message: string; retries: number; backOffMs: number }): Promise<void>
  /** keeps a job in our hands for this long: a human step's job waits for a person */
  holdJob(jobKey: string, ms: number): Promise<void>
  publishMessage(request: MessageRequest): Promise<void>
  cancelInstance(instanceKey: string): Promise<void>
  /** sets a token on other elements of the same instance */
  moveTokens(request: { instanceKey: string; activate: string[]; terminate: string[] }): Promise<void>
  resolveIncident(incidentKey: string, jobKey?: string): Promise<void>
  /** the value of a decision without inputs, or null when the engine does not know it */
  evaluate(decisionId: string): Promise<unknown>
  /** sets down one file of decisions to be asked by whoever deployed it */
  deployRules(resource: EngineResource): Promise<DeployedRules>
  /** sets down one process with its rules, to be taken out again by the keys it gives */
  deployApart(resources: EngineResource[]): Promise<DeployedApart>
  /** takes out what was deployed; what is gone already is fine */
  removeResource(key: string): Promise<void>
  topology(): Promise<{ version: string; brokers: number; partitions: number }>
  /** push and long-poll together; the handler must never throw */
  subscribe(jobType: string, handler: (job: EngineJob) => Promise<void>, options: SubscribeOptions): Subscription
  close(): Promise<void>
}
