import { z } from 'zod'

const photoRule = z.coerce.number().int().nonnegative().catch(0)

/** The parts of a stored StepModel that readers need; rows of older versions may lack the newer ones. */
const shape = z.object({
  form: z.string().catch(''),
  outcomes: z.array(z.object({ code: z.string(), text: z.string() })).catch([]),
  resultVariable: z.string().catch('outcome'),
  moves: z.array(z.string()).catch([]),
  photos: z
    .object({ before: photoRule, after: photoRule, onSite: z.boolean().catch(false) })
    .catch({ before: 0, after: 0, onSite: false }),
})

export type StoredStep = z.infer<typeof shape>

/** Takes the step column of a task; gives form, outcomes, moves and photo rules as they were when the step opened. */
export function stepOf(stored: unknown): StoredStep {
  return shape.parse(stored ?? {})
}
