import { callApi } from '@/app/client/call-api.ts'
import type { Progress } from '@/components/migration/progress-panel.tsx'
import type { Row } from '@/components/migration/row.ts'
import type { LimitChoice, StepMapping } from '@/domain/migration/migration.ts'

export type Asked = {
  from: number
  to: number
  mapping: readonly StepMapping[]
  limits: LimitChoice
  filter: { unit?: string; step?: string; reportedFrom?: string; reportedBefore?: string }
}

type Rows = { id: string | null; at: string; rows: Row[]; otherwise: Record<LimitChoice, Row[]> | null }

const of = (key: string) => `/api/v1/processes/${encodeURIComponent(key)}/migrations`
const one = (id: string) => `/api/v1/migrations/${encodeURIComponent(id)}`

/** Calls of a migration, each with its path in one place. */
export const migrateCalls = {
  dryRun: (key: string, asked: Asked, signal: AbortSignal) =>
    callApi<Rows>(of(key), { method: 'POST', body: { ...asked, dryRun: true }, signal }),
  start: (key: string, asked: Asked, expected: number) =>
    callApi<Rows & { id: string }>(of(key), { method: 'POST', body: { ...asked, dryRun: false, expected } }),
  get: (id: string) => callApi<Progress>(one(id)),
  cases: (id: string) => callApi<{ items: { state: string; row: Row }[] }>(`${one(id)}/cases`),
  steer: (id: string, state: 'paused' | 'running') =>
    callApi<{ state: string }>(one(id), { method: 'PUT', body: { state } }),
  back: (id: string) => callApi<{ id: string }>(`${one(id)}/back`, { method: 'POST' }),
}
