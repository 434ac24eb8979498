import { setTimeout as rest } from 'node:timers/promises'
import { EngineError, type DeployedProcess, type EnginePort, type EngineResource } from '@/server/engine/port.ts'
import { subscribeZeebe } from './subscribe.ts'
import { command, createZeebeClient, type ZeebeClient } from './zeebe-client.ts'
import { toEngineMs } from './engine-time.ts'
import { deployZeebeRules } from './deploy-rules.ts'
import { toEngineError } from './zeebe-errors.ts'

type Deployment = { process?: DeployedOne; decisionRequirements?: { decisionRequirementsKey: string } }
type DeployedOne = { bpmnProcessId: string; processDefinitionKey: string; version: number }

const BEGINNING_MS = 15_000
const AGAIN_MS = 300

/**
 * A broker says that it is ready a moment before its gateway knows the partitions. What may be sent twice (a deployment of
 * the same texts is the same deployment) is tried until then.
 */
async function whileBeginning<T>(run: () => Promise<T>): Promise<T> {
  const until = performance.now() + BEGINNING_MS
  for (;;)
    try {
      return await run()
    } catch (error) {
      const begins = error instanceof EngineError && error.kind === 'unavailable' && performance.now() < until
      if (!begins) throw error
      await rest(AGAIN_MS)
    }
}

const RESOURCE_KIND = { bpmn: 'process', dmn: 'decision', form: 'form' } as const

async function deployAll(zeebe: ZeebeClient, resources: EngineResource[]): Promise<Deployment[]> {
  const files = resources.map(({ name, content }) => {
    const kind = RESOURCE_KIND[name.split('.').pop() as keyof typeof RESOURCE_KIND]
    return { [kind]: Buffer.from(content), name } as { process: Buffer; name: string }
  })
  const { deployments } = await whileBeginning(() => command(() => zeebe.deployResources(files), 60_000))
  return deployments as Deployment[]
}

const toDeployed = ({ bpmnProcessId, processDefinitionKey, version }: DeployedOne): DeployedProcess => ({
  ...{ processId: bpmnProcessId, definitionKey: String(processDefinitionKey), version: Number(version) },
})

/** The engine port on Zeebe 8.5–8.9 over gRPC. */
export function createZeebeEngine(address: string): EnginePort {
  const zeebe = createZeebeClient(address)
  return {
    async deploy(resources) {
      return (await deployAll(zeebe, resources)).flatMap(({ process }) => (process ? [toDeployed(process)] : []))
    },
    async deployApart(resources) {
      const deployments = await deployAll(zeebe, resources)
      const [process] = deployments.flatMap((each) => each.process ?? [])
      if (!process) throw new Error('the engine did not answer for the process')
      const rules = deployments.flatMap((each) => each.decisionRequirements?.decisionRequirementsKey ?? [])
      const deployed = toDeployed(process)
      return { ...deployed, resources: [deployed.definitionKey, ...rules.map(String)] }
    },
    async removeResource(resourceKey) {
      try {
        await command(() => zeebe.deleteResource({ resourceKey }))
      } catch (error) {
        if (!(error instanceof EngineError) || error.kind !== 'not_found') throw error
      }
    },
    async startInstance({ processId, version, variables, startAt }) {
      const { processInstanceKey } = await command(() =>
        zeebe.createProcessInstance({
          bpmnProcessId: processId,
          version,
          variables: variables as never,
          startInstructions: (startAt ?? []).map((elementId) => ({ elementId })),
        }),
      )
      return { instanceKey: String(processInstanceKey) }
    },
    async completeJob(jobKey, variables) {
      await command(() => zeebe.completeJob({ jobKey, variables: variables as never }))
    },
    async failJob(jobKey, { message, retries, backOffMs }) {
      await command(() =>
        zeebe.failJob({ jobKey, errorMessage: message, retries, retryBackOff: toEngineMs(backOffMs) }),
      )
    },
    async holdJob(jobKey, ms) {
      await command(() => zeebe.updateJobTimeout({ jobKey, timeout: ms }))
    },
    async publishMessage({ name, correlationKey, messageId, timeToLiveMs, variables }) {
      await command(() =>
        zeebe.publishMessage({
          name,
          correlationKey,
          messageId,
          timeToLive: toEngineMs(timeToLiveMs),
          variables: (variables ?? {}) as never,
        }),
      )
    },
    async cancelInstance(instanceKey) {
      await command(() => zeebe.cancelProcessInstance(instanceKey))
    },
    async moveTokens({ instanceKey, activate, terminate }) {
      await command(() =>
        zeebe.modifyProcessInstance({
          processInstanceKey: instanceKey,
          activateInstructions: activate.map((elementId) => ({
            elementId,
            ancestorElementInstanceKey: '-1',
            variableInstructions: [],
          })),
          terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
        }),
      )
    },
    async resolveIncident(incidentKey, jobKey) {
      // A job without retries would raise the same incident again at once.
      if (jobKey) await command(() => zeebe.updateJobRetries({ jobKey, retries: 3 }))
      await command(() => zeebe.resolveIncident({ incidentKey }))
    },
    async evaluate(decisionId) {
      try {
        const { decisionOutput } = await command(() => zeebe.evaluateDecision({ decisionId, variables: {} }))
        return JSON.parse(decisionOutput) as unknown
      } catch (error) {
        const failure = toEngineError(error)
        // Zeebe answers INVALID_ARGUMENT for a decision it does not have.
        if (failure.kind === 'not_found' || failure.kind === 'refused') return null
        throw failure
      }
    },
    deployRules: (resource) => whileBeginning(() => deployZeebeRules(zeebe, resource)),
    async topology() {
      const topology = await command(() => zeebe.topology(), 3000)
      return {
        version: topology.gatewayVersion,
        brokers: topology.brokers.length,
        partitions: topology.partitionsCount,
      }
    },
    subscribe: (jobType, handler, options) => subscribeZeebe(address, jobType, handler, options),
    async close() {
      await zeebe.close().catch(() => undefined)
    },
  }
}
