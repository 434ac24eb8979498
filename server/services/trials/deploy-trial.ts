import { trialProcessId, trialSuffix } from '@/domain/process/trial-process.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { ProcessBundle } from '@/processes/contract/bundle.ts'
import { drawModel } from '@/processes/contract/draw-model.ts'
import { renameProcess } from '@/processes/contract/rename-process.ts'
import { suffixDecisions } from '@/processes/contract/suffix-decisions.ts'
import { EngineError, type DeployedApart, type EnginePort } from '@/server/engine/port.ts'

export type TrialDeployment = DeployedApart & {
  bpmn: string
  deployedBpmn: string
  deployedDmns: { name: string; content: string }[]
}

/**
 * Sets a bundle down in the engine for one trial: process and rules under ids of their own, so that no version is
 * touched. Refuses `engine.unavailable` and `process.engine_refused`.
 */
export async function deployTrial(
  engine: EnginePort,
  { bpmn, dmns, model }: ProcessBundle,
  trialId: string,
): Promise<Result<TrialDeployment>> {
  const processId = trialProcessId(model.processId, trialId)
  const drawn = await renameProcess((await drawModel(bpmn.text)).bpmn, processId)
  const renamed = await suffixDecisions({ bpmn: drawn, dmns: dmns.map(({ text }) => text) }, trialSuffix(trialId))
  if (!renamed.ok) return renamed
  const deployedBpmn = renamed.value.bpmn
  const deployedDmns = renamed.value.dmns.map((content, at) => ({ name: `${processId}_${at}.dmn`, content }))
  try {
    const deployed = await engine.deployApart([...deployedDmns, { name: `${processId}.bpmn`, content: deployedBpmn }])
    return ok({ ...deployed, bpmn: drawn, deployedBpmn, deployedDmns })
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    if (error.kind !== 'refused') return refuse('engine.unavailable')
    return refuse('process.engine_refused', { reason: error.message.slice(0, 500) })
  }
}
