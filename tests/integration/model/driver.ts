import { randomUUID } from 'node:crypto'
import { humanStepJobType, jobContracts } from '@/processes/contract/job-contracts.ts'
import type { JobType } from '@/processes/contract/job-contracts.ts'
import { suffixDecisions } from '@/processes/contract/suffix-decisions.ts'
import { createZeebeEngine } from '@/server/engine/zeebe/zeebe-engine.ts'
import type { DeployedProcess, EngineJob, EngineVariables, Subscription } from '@/server/engine/port.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'
import { readFolder } from './read-folder.ts'
import { Trail } from './trail.ts'

export type DrivenCase = { caseId: string; instanceKey: string }

const weekMs = 7 * 86_400_000
const patienceMs = 60_000
const yearMs = 365 * 24 * 3_600_000
const timeToLiveMs = 60_000
const quiet = new Set(['PROCESS', 'SEQUENCE_FLOW', 'EXCLUSIVE_GATEWAY', 'PARALLEL_GATEWAY', 'EVENT_BASED_GATEWAY'])

/**
 * A model on a real engine with workers that only hold every job to its contract: proves what the drawing does, with
 * nothing of the product's services. Human steps wait in `at` and `act` as they would on people's lists.
 */
export class Driver {
  readonly trail = new Trail()
  readonly served: EngineJob[] = []
  /** where a job was not what its contract says */
  readonly faults: string[] = []
  private readonly open = new Map<string, EngineJob>()
  private readonly engine
  private readonly subscriptions: Subscription[] = []
  private process: DeployedProcess | null = null
  private readonly ratingWaits = new Map<unknown, number>()

  constructor(address: string) {
    this.engine = createZeebeEngine(address)
  }

  async start(mirrorPort: number): Promise<void> {
    await this.trail.listen(mirrorPort)
    const options = (worker: string) => ({ timeoutMs: 30_000, maxActive: 32, worker })
    const hold = (job: EngineJob) => this.hold(job)
    this.subscriptions.push(this.engine.subscribe(humanStepJobType, hold, options('inbox')))
    for (const type of Object.keys(jobContracts) as JobType[]) {
      const serve = (job: EngineJob) => this.serve(type, job)
      this.subscriptions.push(this.engine.subscribe(type, serve, options(type)))
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.subscriptions.map((subscription) => subscription.close()))
    await this.engine.close()
    this.trail.close()
  }

  /** Deploys a folder as publishing does: decisions under ids of this version. */
  async publish(folder: string, version: number, edit = (dmn: string) => dmn): Promise<void> {
    const { bpmn, dmns } = await readFolder(folder)
    const texts = { bpmn: bpmn.text, dmns: dmns.map(({ text }) => edit(text)) }
    const renamed = await suffixDecisions(texts, `__v${version}`)
    if (!renamed.ok) throw new Error(renamed.error.code)
    const rules = renamed.value.dmns.map((content, index) => ({ name: `rules-${index}.dmn`, content }))
    const deployed = await this.engine.deploy([{ name: 'model.bpmn', content: renamed.value.bpmn }, ...rules])
    this.process = deployed[0] ?? null
  }

  async begin(variables: EngineVariables, startAt?: string[]): Promise<DrivenCase> {
    if (!this.process) throw new Error('nothing is published')
    const caseId = randomUUID()
    const request = { ...this.process, variables: { caseId, incarnation: 1, ...variables } }
    const { instanceKey } = await this.engine.startInstance({ ...request, ...(startAt && { startAt }) })
    return { caseId, instanceKey }
  }

  /** Lets the rating of a case lapse after so many milliseconds instead of a week. */
  waitForRating({ caseId }: DrivenCase, ms: number): void {
    this.ratingWaits.set(caseId, ms)
  }

  /** Gives the open job of a human step once the case stands there. */
  at({ caseId }: DrivenCase, elementId: string): Promise<EngineJob> {
    return waitFor(`${caseId} at ${elementId}`, () => this.open.get(`${caseId}/${elementId}`), patienceMs)
  }

  /** Does a human step: the outcome goes where its header says. */
  async act(driven: DrivenCase, elementId: string, outcome: string, facts: EngineVariables = {}): Promise<EngineJob> {
    const job = await this.at(driven, elementId)
    this.open.delete(`${driven.caseId}/${elementId}`)
    await this.engine.completeJob(job.key, { ...facts, [job.headers.resultVariable ?? 'outcome']: outcome })
    return job
  }

  async walk(
    driven: DrivenCase,
    steps: readonly (readonly [elementId: string, outcome: string, facts?: EngineVariables])[],
  ) {
    for (const [elementId, outcome, facts] of steps) await this.act(driven, elementId, outcome, facts)
  }

  /** Rings a clock event as the alarm loop does: no variables, an id of its own. */
  ring({ caseId }: DrivenCase, clock: string, level: string): Promise<void> {
    const correlationKey = `${caseId}:${clock}`
    return this.engine.publishMessage({
      name: `clock.${level}`,
      correlationKey,
      messageId: `${correlationKey}:${level}`,
      timeToLiveMs,
    })
  }

  rate({ caseId }: DrivenCase, satisfied: boolean, round = 1): Promise<void> {
    const variables = { satisfied, score: satisfied ? 5 : 2 }
    return this.engine.publishMessage({
      name: 'case.rated',
      correlationKey: caseId,
      messageId: `${caseId}:rated:${round}`,
      timeToLiveMs,
      variables,
    })
  }

  withdraw({ caseId }: DrivenCase): Promise<void> {
    return this.engine.publishMessage({
      name: 'case.withdrawn',
      correlationKey: caseId,
      messageId: `${caseId}:withdrawn`,
      timeToLiveMs,
    })
  }

  /** How often the case has been through an element. */
  visits({ instanceKey }: DrivenCase, elementId: string): number {
    return this.trail.of(instanceKey).filter((visit) => visit.elementId === elementId && visit.left === 'completed')
      .length
  }

  async reached(driven: DrivenCase, elementId: string, times = 1): Promise<void> {
    await waitFor(`${elementId} × ${times}`, () => this.visits(driven, elementId) >= times, patienceMs)
  }

  /** Waits for the end and gives the way gone: element ids without their prefix, × before what was ended from outside. */
  async way(driven: DrivenCase): Promise<string> {
    const way = () => this.trail.of(driven.instanceKey)
    await waitFor(
      `${driven.caseId} to end`,
      () => way().some(({ type, left }) => type === 'PROCESS' && left === 'completed'),
      patienceMs,
    )
    const named = way().filter(({ type }) => !quiet.has(type))
    return named
      .map(({ elementId, left }) => (left === 'terminated' ? '×' : '') + elementId.replace(/^[A-Z][a-z]+_/, ''))
      .join(' ')
  }

  jobsOf({ caseId }: DrivenCase, elementId: string): EngineJob[] {
    return this.served.filter((job) => job.variables.caseId === caseId && job.elementId === elementId)
  }

  private async hold(job: EngineJob): Promise<void> {
    this.open.set(`${String(job.variables.caseId)}/${job.elementId}`, job)
    await this.engine.holdJob(job.key, yearMs).catch(() => undefined)
  }

  private async serve(type: JobType, job: EngineJob): Promise<void> {
    this.served.push(job)
    const contract = jobContracts[type]
    for (const [what, checked] of [
      ['headers', contract.headers.safeParse(job.headers)],
      ['input', contract.input.safeParse(job.variables)],
    ] as const)
      if (!checked.success) this.faults.push(`${job.elementId}: ${what} ${checked.error.message}`)
    const wait = this.ratingWaits.get(job.variables.caseId) ?? weekMs
    const answer = type === 'case.requestRating' ? { ratingDueAt: new Date(Date.now() + wait).toISOString() } : {}
    // gone meanwhile, or the engine is stopping: it is not ours to finish
    await this.engine.completeJob(job.key, answer).catch(() => undefined)
  }
}
