import { z } from 'zod'
import { codeText } from './text.ts'

/** The step an address names. */
export const taskParams = z.object({ id: z.uuid() })

/** What every change of a step answers. */
export const taskDone = z.object({ caseNumber: z.string() })

/** What stands in the way of changing a step. */
export const taskRefusals = [
  'task.not_found',
  'task.not_yours',
  'task.already_done',
  'case.voided',
  'case.withdrawn',
  'case.closed',
  'case.moving',
  'case.on_hold',
] as const

/** What is sent when a step is done. */
export const completion = z.strictObject({
  outcome: codeText.optional().describe('may also stand in the form under the result variable of the step'),
  form: z.record(z.string().max(200), z.unknown()).default({}),
})

/** What may be wrong with it. */
export const completionFaults = [
  'task.claimed_by_other',
  'task.outcome_missing',
  'task.outcome_contradicts',
  'task.outcome_unknown',
  'form.invalid',
  'task.photos_missing',
  'file.unknown',
] as const
