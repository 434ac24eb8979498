import { callApi } from '@/app/client/call-api.ts'
import type { Part } from '@/components/process/part.ts'

const at = (key: string, rest: string) => `/api/v1/processes/${encodeURIComponent(key)}${rest}`

/** Calls about which version new cases start on, each with its path in one place. */
export const rolloutCalls = {
  tryOut: (key: string, version: number, part: Part) =>
    callApi<{ version: number }>(at(key, '/canary'), { method: 'PUT', body: { version, part } }),
  promote: (key: string) => callApi<{ version: number }>(at(key, '/canary/promote'), { method: 'POST' }),
  withdraw: (key: string) => callApi<{ version: number }>(at(key, '/canary'), { method: 'DELETE' }),
  retire: (key: string, version: number, asked: { reason: string; follower?: number }) =>
    callApi<{ currentVersion: number | null }>(at(key, `/versions/${version}/retire`), { method: 'POST', body: asked }),
  reinstate: (key: string, version: number) =>
    callApi<{ currentVersion: number | null }>(at(key, `/versions/${version}/retire`), { method: 'DELETE' }),
}
