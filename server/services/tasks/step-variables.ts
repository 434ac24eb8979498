import type { StepModel } from '@/domain/process/process-model.ts'

/** Takes a step, its outcome and its form; gives what the engine is told: the outcome and the routing facts; texts stay with us. */
export function stepVariables(
  { facts, resultVariable }: Pick<StepModel, 'facts' | 'resultVariable'>,
  outcome: string,
  form: Record<string, unknown>,
): Record<string, unknown> {
  const told = Object.entries(form).filter(([key, value]) => facts.includes(key) && value !== undefined)
  return { ...Object.fromEntries<unknown>(told), [resultVariable]: outcome }
}
