import type { ProcessModel } from '@/domain/process/process-model.ts'
import type { ReturnFacts } from '@/server/db/turns.ts'

/** Takes a version and its model; gives what tells returns apart at each of its steps. */
export const returnFacts = (versionId: string, model: Partial<ProcessModel> | undefined): ReturnFacts[] =>
  (model?.steps ?? []).map(({ elementId, outcomes, returnOutcome = null }) => ({
    ...{ elementId, versionId, returnOutcome },
    several: outcomes.length > 1,
  }))
