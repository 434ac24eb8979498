import type { Db } from '@/server/db/client.ts'
import { webhookSettings } from '@/server/services/settings/webhook-settings.ts'

export type WebhookRequest = {
  url: string
  method: string
  /** the header that carries the secret of this name in the settings */
  secretHeader?: string
  secret?: string
  retries: number
  timeoutSeconds: number
  body: unknown
}

export type Answer =
  | { ok: true; status: number; body: unknown }
  /** `final`: the settings forbid it, so trying again changes nothing */
  | { ok: false; final: boolean; words: { zh: string; en: string } }

const MAX_ANSWER = 64 * 1024
/** Calls an outside system. Only hosts an administrator allowed (setting `webhooks`) are called; no redirects. */
export async function callOutside(
  db: Pick<Db, 'setting'>,
  deliveryId: string,
  request: WebhookRequest,
): Promise<Answer> {
  const row = await db.setting.findUnique({ where: { key: 'webhooks' } })
  const { allowedHosts, secrets } = webhookSettings.parse(row?.value ?? {})
  const url = URL.canParse(request.url) ? new URL(request.url) : null
  if (!url || !/^https?:$/.test(url.protocol)) return never('不是 http 地址', 'not an http address')
  if (!allowedHosts.includes(url.host))
    return never(
      `主机 ${url.host} 不在允许名单里（设置 webhooks.allowedHosts）`,
      `host ${url.host} is not allowed (setting webhooks.allowedHosts)`,
    )
  const secret = request.secret === undefined ? undefined : secrets[request.secret]
  if (request.secret !== undefined && secret === undefined)
    return never(
      `没有名为 ${request.secret} 的密钥（设置 webhooks.secrets）`,
      `there is no secret ${request.secret} (setting webhooks.secrets)`,
    )
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
    const detail = cause instanceof Error ? `${message}: ${cause.message}` : message
    return no(`没有接通（${detail}）`, `it could not be reached (${detail})`)
  }
}

const no = (zh: string, en: string): Answer => ({ ok: false, final: false, words: { zh, en } })
const never = (zh: string, en: string): Answer => ({ ok: false, final: true, words: { zh, en } })

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
