import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mirrorPositions, nameInstances, writeMirror } from '@/server/db/mirror-write.ts'
import { log } from '@/server/log.ts'
import type { Wake } from '@/workers/runtime/wake.ts'
import type { WorkerContext } from '@/workers/runtime/worker-context.ts'
import { digest } from './digest.ts'
import { readBulk, type EngineRecord } from './records.ts'

const MAX_BODY = 64 * 1024 * 1024

/**
 * The HTTP endpoint that Zeebe's Elasticsearch exporter writes to: one batch, one transaction; the answer comes after
 * COMMIT, so nothing is lost, and positions make a repeated batch harmless. 503 pushes back.
 */
export function startMirrorSink(
  context: Pick<WorkerContext, 'db' | 'epoch'>,
  { host, port }: { host: string; port: number },
  wake: Wake,
): Promise<Server> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.setHeader('X-Elastic-Product', 'Elasticsearch')
    void answer(context, request, wake).then(
      (text) => response.end(text),
      (error: unknown) => {
        log.warn({ err: error }, 'engine records were not taken, the engine will send them again')
        response.statusCode = 503
        response.end('{"error":"unavailable"}')
      },
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // it believes whoever writes to it: beyond loopback it has to be placed behind a private network
    server.listen(port, host, () => resolve(server))
  })
}

async function answer(
  context: Pick<WorkerContext, 'db' | 'epoch'>,
  request: IncomingMessage,
  wake: Wake,
): Promise<string> {
  const body = await readBody(request)
  // at its start the exporter puts index templates and settings, which are nothing to us
  if (!request.url?.startsWith('/_bulk')) return '{"acknowledged":true}'
  const records = readBulk(body)
  await store(context, records)
  wake.ring()
  return '{"took":1,"errors":false,"items":[]}'
}

async function store({ db, epoch }: Pick<WorkerContext, 'db' | 'epoch'>, records: EngineRecord[]): Promise<void> {
  if (records.length === 0) return
  await db.$transaction(async (tx) => {
    const last = await mirrorPositions(tx, epoch)
    const fresh = records.filter(({ partitionId, position }) => position > (last.get(partitionId) ?? -1n))
    if (fresh.length === 0) return
    const positions = new Map<number, bigint>()
    for (const { partitionId, position } of fresh)
      if (position > (positions.get(partitionId) ?? -1n)) positions.set(partitionId, position)
    await writeMirror(tx, epoch, digest(fresh), positions)
    await nameInstances(tx, epoch)
  })
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new Error('bulk body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
