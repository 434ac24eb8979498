import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { CaseWork } from '@/server/db/case-work.ts'
import type { EngineJob } from '@/server/engine/port.ts'
import type { z } from 'zod'

/** What a job's model element says, checked against the contract. */
export type JobContract<H extends z.ZodType, I extends z.ZodType, O extends z.ZodType> = {
  headers: H
  input: I
  output: O
}

export type JobCall<H, I> = {
  work: CaseWork
  job: EngineJob
  model: ProcessModel
  headers: H
  input: I
  /** stable id of this effect: the job, or the alarm and element when it lies behind a clock event */
  cause: string
  epoch: number
}

/** An effect is done and the engine is told the output, or it goes on outside and the job stays open. */
export type JobResult<O> = { done: O } | { open: true }

/**
 * A job type: load facts, decide (pure), save; all inside one transaction on the case. The runtime alone answers the
 * engine.
 */
export type JobDefinition<H extends z.ZodType, I extends z.ZodType, O extends z.ZodType, F, D> = {
  type: string
  contract: JobContract<H, I, O>
  load(call: JobCall<z.infer<H>, z.infer<I>>): Promise<F>
  decide(facts: F, now: Date): D
  save(call: JobCall<z.infer<H>, z.infer<I>>, decision: D): Promise<JobResult<z.input<O>>>
}

export type AnyJob = {
  type: string
  run(call: Omit<JobCall<unknown, unknown>, 'headers' | 'input'>): Promise<JobResult<unknown>>
}
