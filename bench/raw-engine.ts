import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { readModel } from '@/processes/contract/read-model.ts'
import { findJdk } from '@/scripts/launch/jdk.ts'
import { PortBook } from '@/scripts/launch/ports.ts'
import { RunFolder } from '@/scripts/launch/run-folder.ts'
import { endProcess } from '@/scripts/launch/end-process.ts'
import { waitUntil } from '@/scripts/launch/wait.ts'
import { findZeebe } from '@/scripts/launch/zeebe-package.ts'
import { awaitZeebe, spawnZeebe } from '@/scripts/launch/zeebe.ts'
import type { ZeebeJob } from '@camunda8/sdk/dist/zeebe/types.js'
import { toEngineError } from '@/server/engine/zeebe/zeebe-errors.ts'
import { createZeebeClient } from '@/server/engine/zeebe/zeebe-client.ts'

const A_WEEK_MS = 7 * 86_400_000
const HUMAN_STEP = 'io.camunda.zeebe:userTask'

type Client = ReturnType<typeof createZeebeClient>
type PushedJob = ZeebeJob<{ caseId: string }, Record<string, string>>

/**
 * The ceiling: the same model on a broker of its own (same settings, its exporter writes to a sink that forgets), with
 * streamed workers that do nothing but answer. Gives cases per second with so many in flight all the time.
 */
export async function runRawEngine(
  dir: string,
  folder: string,
  variables: Record<string, unknown>,
  { cases, inFlight }: { cases: number; inFlight: number },
): Promise<{ casesPerSecond: number }> {
  const sink = createServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{"errors":false}'))
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const broker = await startBroker(path.join(dir, 'raw'), (sink.address() as AddressInfo).port)
  const client = createZeebeClient(broker.address)
  try {
    const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(path.join(folder, name)) }))
    const bpmn = files.find(({ name }) => name.endsWith('.bpmn'))
    if (!bpmn) throw new Error(`no model in ${folder}`)
    const dmns = files.filter(({ name }) => name.endsWith('.dmn'))
    const resources = [
      ...dmns.map(({ name, content }) => ({ name, decision: content })),
      { name: bpmn.name, process: bpmn.content },
    ]
    // the broker is ready a moment before its gateway knows
    if (!(await waitUntil(() => client.deployResources(resources), 30_000)))
      throw new Error('the model was not deployed')
    const { processId, jobs } = await readModel(bpmn.content.toString('utf8'))
    return await drive(client, processId, new Set([HUMAN_STEP, ...jobs.map(({ type }) => type)]), variables, {
      cases,
      inFlight,
    })
  } finally {
    await client.close()
    await broker.stop()
    sink.close()
  }
}

async function startBroker(dir: string, sinkPort: number) {
  const book = new PortBook()
  const port = () => book.nextFrom(21_500)
  const ports = {
    ...{ grpc: await port(), command: await port(), internal: await port() },
    ...{ rest: await port(), management: await port() },
  }
  const place = { home: await findZeebe(console.error), jdk: findJdk(), dir, ports }
  const broker = { ...place, mirrorUrl: `http://127.0.0.1:${sinkPort}`, logFile: path.join(dir, 'zeebe.log') }
  const known = new RunFolder(dir).note('zeebe', spawnZeebe(broker).pid ?? 0)
  await awaitZeebe(broker)
  return { address: `grpc://127.0.0.1:${ports.grpc}`, stop: () => endProcess(known, 'SIGTERM', 10_000) }
}

async function drive(
  client: Client,
  processId: string,
  types: Set<string>,
  variables: Record<string, unknown>,
  { cases, inFlight }: { cases: number; inFlight: number },
): Promise<{ casesPerSecond: number }> {
  const warmUp = Math.ceil(cases / 5)
  let started = 0
  let ended = 0
  let began = 0
  let finish = () => {}
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const next = () => {
    const named = { ...variables, caseId: randomUUID(), incarnation: 1 }
    if (started++ < cases + warmUp)
      void insist(() => client.createProcessInstance({ bpmnProcessId: processId, variables: named }))
  }
  const answer = async (job: PushedJob) => {
    await insist(() => client.completeJob({ jobKey: job.key, variables: answerTo(job) }))
    if (job.type === 'case.requestRating')
      await insist(() =>
        client.publishMessage({
          name: 'case.rated',
          correlationKey: job.variables.caseId,
          timeToLive: 60_000,
          variables: { satisfied: true, score: 5 },
        }),
      )
    if (job.type === 'case.archive') end()
  }
  const end = () => {
    ended += 1
    if (ended === warmUp) began = performance.now()
    if (ended === cases + warmUp) finish()
    next()
  }
  for (const type of types)
    await client.streamJobs({
      ...{ type, worker: 'raw', timeout: 60_000, tenantIds: ['<default>'], pollInterval: 0, pollMaxJobsToActivate: 1 },
      taskHandler: (job) => {
        void answer(job as unknown as PushedJob)
        return job.forward()
      },
    })
  for (let slot = 0; slot < inFlight; slot++) next()
  await finished
  return { casesPerSecond: cases / ((performance.now() - began) / 1000) }
}

/** The engine pushes back when it has too much to do; what it does not have any more is done. */
async function insist(command: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await command()
      return
    } catch (error) {
      if (toEngineError(error).kind === 'not_found') return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** The first outcome of a step is its straight way on. */
function answerTo({ type, customHeaders }: PushedJob): Record<string, string> {
  if (type === 'case.requestRating') return { ratingDueAt: new Date(Date.now() + A_WEEK_MS).toISOString() }
  const { resultVariable = 'outcome', outcomes = '' } = customHeaders
  return type === HUMAN_STEP ? { [resultVariable]: (outcomes.split('=')[0] ?? '').trim() } : {}
}
