import { z } from 'zod'

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
