import { z } from 'zod'

// What Zeebe's Elasticsearch exporter sends, record by record; only the fields the mirror keeps are looked at.
const key = z.union([z.string(), z.number()]).transform(String)
const value = z.looseObject({})

export const record = z.object({
  partitionId: z.number(),
  position: z.union([z.number(), z.string()]).transform((text) => BigInt(text)),
  key,
  timestamp: z.number(),
  recordType: z.string(),
  valueType: z.string(),
  intent: z.string(),
  rejectionType: z.string().optional(),
  value,
})
export type EngineRecord = z.infer<typeof record>

export const elementValue = z.object({
  processInstanceKey: key,
  bpmnProcessId: z.string(),
  version: z.number(),
  elementId: z.string(),
  flowScopeKey: key,
  bpmnElementType: z.string(),
})

export const jobValue = z.object({
  type: z.string(),
  processInstanceKey: key,
  elementId: z.string(),
  elementInstanceKey: key,
})

export const incidentValue = z.object({
  errorType: z.string(),
  errorMessage: z.string(),
  processInstanceKey: key,
  elementId: z.string(),
  elementInstanceKey: key,
  jobKey: key,
})

export const variableValue = z.object({
  name: z.string(),
  value: z.string(),
  scopeKey: key,
  processInstanceKey: key,
})

/**
 * Reads a bulk body: an action line, then a document line, and so on. Throws on a line that is no JSON: the exporter
 * sends the batch again. Documents that are no records are skipped.
 */
export function readBulk(body: string): EngineRecord[] {
  const lines = body.split('\n').filter((line) => line !== '')
  const records: EngineRecord[] = []
  for (let index = 1; index < lines.length; index += 2) {
    // keys are larger than a double can hold exactly: quoted before parsing
    const text = (lines[index] as string).replace(/"(\w*[kK]ey|position)":(-?\d{16,})/g, '"$1":"$2"')
    const parsed = record.safeParse(JSON.parse(text))
    if (parsed.success && parsed.data.recordType === 'EVENT') records.push(parsed.data)
  }
  return records
}
