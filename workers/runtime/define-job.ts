import type { z } from 'zod'
import type { AnyJob, JobDefinition } from './job-definition.ts'
import { JobFailure } from './job-failure.ts'

/** Makes a job runnable: checks headers, input and output against the contract and runs load, decide, save in order. */
export function defineJob<H extends z.ZodType, I extends z.ZodType, O extends z.ZodType, F, D>(
  definition: JobDefinition<H, I, O, F, D>,
): AnyJob {
  const { type, contract } = definition
  return {
    type,
    async run(bare) {
      const headers = check(contract.headers, bare.job.headers, 'header')
      const input = check(contract.input, bare.job.variables, 'variable')
      const call = { ...bare, headers, input }
      const facts = await definition.load(call)
      const decision = definition.decide(facts, bare.work.now)
      const result = await definition.save(call, decision)
      return 'done' in result ? { done: check(contract.output, result.done, 'output') } : result
    },
  }
}

function check<S extends z.ZodType>(schema: S, value: unknown, what: string): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new JobFailure(`${what} ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`)
}
