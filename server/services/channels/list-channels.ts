import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { loadOutsideRules } from '@/server/outside/outside-rules.ts'
import type { Channel } from '@/server/services/settings/channel-settings.ts'
import { loadChannels } from './load-channels.ts'

/** Lists the outside channels; of secrets only their names. Refuses `right.missing`. */
export async function listChannels(actor: Person, db = defaultDb): Promise<Result<Channel[]>> {
  const allowed = can(actor, 'time.read', null)
  return allowed.ok ? ok(await loadChannels(db)) : allowed
}

/** What a channel may be made of: the hosts that may be called and the names of the secrets. Refuses `right.missing`. */
export async function channelChoices(
  actor: Person,
  db = defaultDb,
): Promise<Result<{ hosts: string[]; secrets: string[] }>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const { allowedHosts, secrets } = await loadOutsideRules(db)
  return ok({ hosts: allowedHosts, secrets: Object.keys(secrets).toSorted() })
}
