import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { lockSetting } from '@/server/db/lock-setting.ts'
import { log } from '@/server/log.ts'
import { loadOutsideRules, type OutsideRules } from '@/server/outside/outside-rules.ts'
import { channelSettings, hostOf, type Channel, type ChannelBody } from '@/server/services/settings/channel-settings.ts'
import { loadChannels } from './load-channels.ts'

/**
 * Adds an outside channel or replaces the one of that code; messages that wait go the new way. Hosts and secrets are
 * those of the setting `webhooks`, which only who runs the system writes.
 * Refuses `right.missing`, `input.invalid` with every field at fault.
 */
export async function saveChannel(
  actor: Person,
  code: string,
  body: ChannelBody,
  db = defaultDb,
): Promise<Result<Channel>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  const channel: Channel = { code, ...body }
  const faults = faultsOf(channel, await loadOutsideRules(db))
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  return inTransaction(db, async (tx) => {
    await lockSetting(tx, 'channels', [])
    const known = await loadChannels(tx)
    const replaced = known.some((one) => one.code === code)
    const value = replaced ? known.map((one) => (one.code === code ? channel : one)) : [...known, channel]
    const parsed = channelSettings.safeParse(value)
    if (!parsed.success) return refuse('input.invalid', {}, [{ path: 'code', code: 'input.invalid' }])
    await tx.setting.update({ where: { key: 'channels' }, data: { value: parsed.data } })
    log.info({ by: actor.id, channel: code, kind: body.kind }, 'channel saved')
    return ok(channel)
  })
}

function faultsOf(channel: Channel, { allowedHosts, secrets }: OutsideRules): FieldFault[] {
  const { code, secret } = channel
  const host = hostOf(channel)
  const faults: FieldFault[] = []
  if (code === 'app') faults.push({ path: 'code', code: 'channel.reserved', params: { channel: code } })
  if (!allowedHosts.includes(host)) {
    const path = channel.kind === 'mail' ? 'host' : 'url'
    faults.push({ path, code: 'channel.host_forbidden', params: { host } })
  }
  if (secret !== undefined && !Object.hasOwn(secrets, secret))
    faults.push({ path: 'secret', code: 'channel.secret_unknown', params: { secret } })
  if (channel.kind === 'mail' && (channel.user === undefined) !== (secret === undefined))
    faults.push({ path: secret === undefined ? 'secret' : 'user', code: 'input.required' })
  return faults
}
