import { setTimeout as rest } from 'node:timers/promises'
import { EngineError, type DeployedRules, type EngineResource, type Evaluation } from '@/server/engine/port.ts'
import { command, type ZeebeClient } from './zeebe-client.ts'

type Deployed = {
  decision?: { dmnDecisionId: string; decisionKey: string }
  decisionRequirements?: { decisionRequirementsKey: string }
}

type Answer = Awaited<ReturnType<ZeebeClient['evaluateDecision']>>

const SPREAD_MS = 5_000
const AGAIN_MS = 100

/** Takes a client and a file of decisions; sets it down in the engine and gives what can be done with it there. */
export async function deployZeebeRules(zeebe: ZeebeClient, { name, content }: EngineResource): Promise<DeployedRules> {
  const { deployments } = await command(() => zeebe.deployResources([{ name, decision: Buffer.from(content) }]))
  const deployed = deployments as Deployed[]
  const keys = new Map(deployed.flatMap(({ decision: d }) => (d ? [[d.dmnDecisionId, d.decisionKey] as const] : [])))
  const resources = deployed.flatMap(({ decisionRequirements: d }) => (d ? [d.decisionRequirementsKey] : []))
  return {
    async evaluate(decisionId, variables) {
      const decisionKey = keys.get(decisionId)
      if (!decisionKey) throw new EngineError('not_found', `no decision ${decisionId} was deployed`)
      return evaluationOf(
        await onceSpread(() => zeebe.evaluateDecision({ decisionKey, variables: variables as never })),
      )
    },
    async remove() {
      for (const resourceKey of resources) await command(() => zeebe.deleteResource({ resourceKey }))
    },
  }
}

/** A cluster answers from any partition, and a deployment reaches the others a moment later. */
async function onceSpread(ask: () => Promise<Answer>): Promise<Answer> {
  const until = performance.now() + SPREAD_MS
  for (;;)
    try {
      return await command(ask)
    } catch (error) {
      const notYet = error instanceof EngineError && /no decision found for key/.test(error.message)
      if (!notYet || performance.now() > until) throw error
      await rest(AGAIN_MS)
    }
}

function evaluationOf({ decisionOutput, failedDecisionId, failureMessage, evaluatedDecisions }: Answer): Evaluation {
  const failure = failureMessage ? { decisionId: failedDecisionId, message: failureMessage } : null
  return {
    output: failure ? null : (JSON.parse(decisionOutput) as unknown),
    failure,
    tables: evaluatedDecisions
      .filter(({ decisionType }) => decisionType === 'DECISION_TABLE')
      .map(({ decisionId, matchedRules }) => ({ decisionId, rows: matchedRules.map(({ ruleIndex }) => ruleIndex) })),
  }
}
