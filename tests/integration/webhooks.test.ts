import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { db } from '@/server/db/client.ts'
import { getEngine } from '@/server/engine/engine.ts'
import { listIncidents } from '@/server/services/incidents/list-incidents.ts'
import { retryIncident } from '@/server/services/incidents/retry-incident.ts'
import { grantRole } from '@/server/services/people/grant-role.ts'
import { publishBundle } from '@/server/services/processes/publish-bundle.ts'
import { actorFor } from '@/tests/builders/actor-for.ts'
import { completeStep } from '@/tests/builders/complete-step.ts'
import { lookAtCase } from '@/tests/builders/look-at-case.ts'
import { reportOne, type Reported } from '@/tests/builders/report-one.ts'
import { sideBySideTests } from '@/tests/builders/side-by-side.ts'
import { valueOf } from '@/tests/builders/value-of.ts'
import { walkCase } from '@/tests/builders/walk-case.ts'
import { startStack, type Stack } from '@/tests/harness/stack.ts'
import { waitFor } from '@/tests/harness/wait-for.ts'

// The smallest folder of the documentation with a call to an outside system before its archive; who answers is ours.
const lamp = 'processes/contract/examples/lamp'
const seconds = 1000

type Call = { path: string; method: string; headers: IncomingMessage['headers']; body: unknown }

/** An outside system that notes every call; `/down` answers twice that it is down, `/away` sends callers elsewhere. */
class Outside {
  readonly calls: Call[] = []
  private readonly server: Server
  elsewhere = ''

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const { url: path = '', method = '', headers } = request
        this.calls.push({ path, method, headers, body: JSON.parse(Buffer.concat(chunks).toString() || 'null') })
        const tries = this.to(path).length
        if (path === '/away') response.writeHead(307, { location: this.elsewhere })
        else response.writeHead(path === '/down' && tries < 3 ? 500 : 200, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ ticket: tries }))
      })
    })
  }

  listen = () => new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
  close = () => new Promise((resolve) => this.server.close(resolve))
  to = (path: string) => this.calls.filter((call) => call.path === path)
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }
}

const [allowed, foreign] = [new Outside(), new Outside()]
const flows = { told: 'matter:06027', down: 'matter:06028', away: 'matter:06029', foreign: 'matter:06030' }
let stack: Stack
const { scenario, begin } = sideBySideTests()

beforeAll(async () => {
  await Promise.all([allowed.listen(), foreign.listen()])
  allowed.elsewhere = `http://${foreign.host}/landed`
  stack = await startStack({ publish: false })
  for (const [name, category] of Object.entries(flows)) {
    const host = name === 'foreign' ? foreign.host : allowed.host
    const bundle = valueOf(await readBundle(filesCalling(name, `http://${host}/${name}`)))
    const publish = () => publishBundle(getEngine(), bundle, { routes: [{ category }] })
    await waitFor(`the engine to take ${name}`, async () => (await publish()).ok, 60 * seconds)
  }
  valueOf(await grantRole(await actorFor('systemAdmin'), 'verify01', { role: 'lampKeeper', unit: 'yingshan' }))
  allow(allowed.host)
  await stack.workers.start()
  begin()
})

afterAll(async () => {
  await stack?.stop()
  await Promise.all([allowed.close(), foreign.close()])
})

const allow = (...allowedHosts: string[]) =>
  stack.runScript('scripts/setting.ts', 'webhooks', JSON.stringify({ allowedHosts, secrets: { desk: 'Bearer lamp' } }))

/** The folder with a call in front of the archive, under a process id of its own. */
function filesCalling(name: string, url: string): BundleFile[] {
  const headers = { url, method: 'POST', secret: 'desk', secretHeader: 'x-desk', retries: '2', timeoutSeconds: '5' }
  const call = `<bpmn:serviceTask id="Call" name="告知热线"><bpmn:extensionElements>
    <zeebe:taskDefinition type="case.callWebhook" retries="3" /><zeebe:taskHeaders>${Object.entries(headers)
      .map(([key, value]) => `<zeebe:header key="${key}" value="${value}" />`)
      .join('')}</zeebe:taskHeaders>
    <zeebe:ioMapping><zeebe:input source="={case: caseId, what: &#34;lamp&#34;}" target="body" /></zeebe:ioMapping>
    </bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:sequenceFlow id="Flow_Call" sourceRef="Call" targetRef="Archive" />`
  return readdirSync(lamp).map((file) => {
    const text = readFileSync(path.join(lamp, file), 'utf8')
    const model = text
      .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
      .replaceAll(/\s*<bpmn:(?:incoming|outgoing)>[^<]*<\/bpmn:(?:incoming|outgoing)>/g, '')
      .replace('id="lamp"', `id="lamp-${name}"`)
      .replace(/(id="Flow_2" sourceRef="Repair" targetRef=")Archive"/, '$1Call"')
      .replace('<bpmn:endEvent', `${call}<bpmn:endEvent`)
    return { path: file, text: file.endsWith('.bpmn') ? model : text }
  })
}

/** A case that has come to the call. */
async function called(flow: keyof typeof flows): Promise<Reported> {
  const reported = await reportOne({ category: flows[flow] })
  const { step } = await walkCase(reported.number, {}, { until: 'Repair' })
  const { versionId } = await lookAtCase(reported.number)
  if (step) await completeStep(versionId, step)
  return reported
}

const toClose = (number: string) =>
  waitFor('the case to be archived', async () => (await lookAtCase(number)).closed, 60 * seconds)

const incidentOf = (number: string) =>
  waitFor(
    'an incident',
    async () =>
      valueOf(await listIncidents(await actorFor('systemAdmin'), {})).items.find(
        ({ caseNumber }) => caseNumber === number,
      ),
    60 * seconds,
  )

scenario('an allowed host is called once, with the secret, a key to know the call again by, and the body', async () => {
  const { id, number } = await called('told')
  await toClose(number)
  const delivery = await db.delivery.findFirstOrThrow({ where: { caseId: id } })
  expect(allowed.to('/told')).toEqual([
    {
      path: '/told',
      method: 'POST',
      headers: expect.objectContaining({ 'x-desk': 'Bearer lamp', 'idempotency-key': delivery.id }) as object,
      body: { case: id, what: 'lamp' },
    },
  ])
  expect(delivery).toMatchObject({ state: 'done', attempts: 1, response: { status: 200, body: { ticket: 1 } } })
  const told = await db.caseEvent.findMany({ where: { caseId: id, type: 'WebhookCalled' } })
  expect(told).toHaveLength(1)
})

scenario('a server that answers 500 is called again, under the same key, until it can', async () => {
  const { id, number } = await called('down')
  await toClose(number)
  const keys = allowed.to('/down').map(({ headers }) => headers['idempotency-key'])
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
  expect(await db.delivery.findFirst({ where: { caseId: id } })).toMatchObject({ state: 'done', attempts: 3 })
})

scenario('an answer that sends the call elsewhere is not followed', async () => {
  const { number } = await called('away')
  const incident = await incidentOf(number)
  expect(incident.reason).toContain('没有接通')
  expect(foreign.to('/landed')).toEqual([])
})

scenario('a host that is not allowed is not called at all; once it is, a retry carries the case on', async () => {
  const { id, number } = await called('foreign')
  const incident = await incidentOf(number)
  expect(incident.reason).toContain(`主机 ${foreign.host} 不在允许名单里`)
  expect(incident.reasonEn).toContain(`host ${foreign.host} is not allowed`)
  expect(foreign.to('/foreign')).toEqual([])
  // what the list says does not change by itself: nobody waits for further tries
  expect(await db.delivery.findFirst({ where: { caseId: id } })).toMatchObject({ state: 'failed', attempts: 1 })
  allow(allowed.host, foreign.host)
  valueOf(await retryIncident(await actorFor('systemAdmin'), incident.id))
  await toClose(number)
  expect(foreign.to('/foreign')).toHaveLength(1)
})
