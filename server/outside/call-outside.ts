import type { Db } from '@/server/db/client.ts'
import { outsideFault, loadOutsideRules } from './outside-rules.ts'
import { hideSecret } from './hide-secret.ts'
import { never, no, type Answer } from './answer.ts'

export type WebhookRequest = {
  url: string
  method: string
  /** the header that carries the secret of this name in the settings */
  secretHeader?: string
  secret?: string
  timeoutSeconds: number
  body: unknown
}

const MAX_ANSWER = 64 * 1024

/** Calls an outside system. Only hosts an administrator allowed (setting `webhooks`) are called; no redirects. */
export async function callOutside(
  db: Pick<Db, 'setting'>,
  deliveryId: string,
  request: WebhookRequest,
): Promise<Answer> {
  const rules = await loadOutsideRules(db)
  const url = URL.canParse(request.url) ? new URL(request.url) : null
  if (!url || !/^https?:$/.test(url.protocol)) return never('不是 http 地址', 'not an http address')
  const fault = outsideFault(rules, url.host, request.secret)
  if (fault) return fault
  const secret = request.secret === undefined ? undefined : rules.secrets[request.secret]
  try {
    const response = await fetch(url, {
      method: request.method,
      redirect: 'error',
      signal: AbortSignal.timeout(request.timeoutSeconds * 1000),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': deliveryId,
        ...(secret !== undefined && { [request.secretHeader ?? 'authorization']: secret }),
      },
      ...(request.method !== 'GET' && { body: JSON.stringify(request.body) }),
    })
    const text = (await response.text()).slice(0, MAX_ANSWER)
    return response.ok
      ? { ok: true, status: response.status, body: parse(text) }
      : no(`对方答复 ${response.status}`, `it answered ${response.status}`)
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error))
    const detail = hideSecret(cause instanceof Error ? `${message}: ${cause.message}` : message, secret)
    return no(`没有接通（${detail}）`, `it could not be reached (${detail})`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
