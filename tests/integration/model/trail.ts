import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { elementValue, incidentValue, readBulk } from '@/workers/mirror/records.ts'
import type { EngineRecord } from '@/workers/mirror/records.ts'

export type Visit = { position: bigint; left: 'completed' | 'terminated'; type: string; elementId: string }

/** What the engine really did, in its own order: the exporter's records, kept in memory. */
export class Trail {
  readonly incidents: string[] = []
  private readonly visits = new Map<string, Visit[]>()
  private readonly seen = new Set<string>()
  private server: Server | null = null

  listen(port: number): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        response.setHeader('content-type', 'application/json').setHeader('X-Elastic-Product', 'Elasticsearch')
        const isBulk = request.url?.startsWith('/_bulk') === true
        if (isBulk) readBulk(Buffer.concat(chunks).toString()).forEach((record) => this.note(record))
        response.end(isBulk ? '{"took":1,"errors":false,"items":[]}' : '{"acknowledged":true}')
      })
    })
    return new Promise((resolve) => this.server?.listen(port, '127.0.0.1', resolve))
  }

  /** Every element the instance has left, in order. */
  of(instanceKey: string): Visit[] {
    return (this.visits.get(instanceKey) ?? []).toSorted((one, other) => Number(one.position - other.position))
  }

  close(): void {
    this.server?.closeAllConnections()
    this.server?.close()
  }

  private note({ partitionId, position, valueType, intent, value }: EngineRecord): void {
    const id = `${partitionId}:${position}`
    if (this.seen.has(id)) return
    this.seen.add(id)
    if (valueType === 'INCIDENT' && intent === 'CREATED') {
      const { elementId, errorMessage } = incidentValue.parse(value)
      this.incidents.push(`${elementId}: ${errorMessage}`)
    }
    const left = intent === 'ELEMENT_COMPLETED' ? 'completed' : intent === 'ELEMENT_TERMINATED' ? 'terminated' : null
    if (valueType !== 'PROCESS_INSTANCE' || left === null) return
    const { processInstanceKey, elementId, bpmnElementType } = elementValue.parse(value)
    const visits = this.visits.get(processInstanceKey) ?? []
    visits.push({ position, left, type: bpmnElementType, elementId })
    this.visits.set(processInstanceKey, visits)
  }
}
