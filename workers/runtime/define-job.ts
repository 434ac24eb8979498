import type { z } from 'zod'
import { checkContract } from './check-contract.ts'
import type { AnyJob, JobDefinition } from './job-definition.ts'

/** Makes a job runnable: checks headers, input and output against the contract and runs load, decide, save in order. */
export function defineJob<H extends z.ZodType, I extends z.ZodType, O extends z.ZodType, F, D>(
  definition: JobDefinition<H, I, O, F, D>,
): AnyJob {
  const { type, contract } = definition
  return {
    type,
    async run(bare) {
      const headers = checkContract(contract.headers, bare.job.headers, 'header')
      const input = checkContract(contract.input, bare.job.variables, 'variable')
      const call = { ...bare, headers, input }
      const facts = await definition.load(call)
      const decision = definition.decide(facts, bare.work.now)
      const result = await definition.save(call, decision)
      return 'done' in result ? { done: checkContract(contract.output, result.done, 'output') } : result
    },
  }
}
