import type { z } from 'zod'
import type { Db } from '@/server/db/client.ts'
import { webhookSettings } from '@/server/services/settings/webhook-settings.ts'
import { never, type Answer } from './answer.ts'

export type OutsideRules = z.output<typeof webhookSettings>

/** Which hosts may be called and the secrets by name (setting `webhooks`). The secrets stay on the server. */
export async function loadOutsideRules(db: Pick<Db, 'setting'>): Promise<OutsideRules> {
  const row = await db.setting.findUnique({ where: { key: 'webhooks' } })
  return webhookSettings.parse(row?.value ?? {})
}

/** Takes a host with port and the name of a secret; gives why they may not be used, null when they may. */
export function outsideFault(
  { allowedHosts, secrets }: OutsideRules,
  host: string,
  secret: string | undefined,
): (Answer & { ok: false }) | null {
  if (!allowedHosts.includes(host))
    return never(
      `主机 ${host} 不在允许名单里（设置 webhooks.allowedHosts）`,
      `host ${host} is not allowed (setting webhooks.allowedHosts)`,
    )
  if (secret !== undefined && !Object.hasOwn(secrets, secret))
    return never(
      `没有名为 ${secret} 的密钥（设置 webhooks.secrets）`,
      `there is no secret ${secret} (setting webhooks.secrets)`,
    )
  return null
}
