import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { lockSetting } from '@/server/db/lock-setting.ts'
import { log } from '@/server/log.ts'
import { policyCodes } from '@/server/services/policies/list-policies.ts'
import { policyInForce, toPolicy } from '@/server/services/policies/policy-in-force.ts'
import { loadChannels } from './load-channels.ts'

/**
 * Takes an outside channel away; what still waits for it fails and says so.
 * Refuses `right.missing`, `channel.not_found`, `channel.in_use` while a policy in force or to come names it.
 */
export async function removeChannel(actor: Person, code: string, db = defaultDb): Promise<Result<{ code: string }>> {
  const allowed = can(actor, 'system.operate', null)
  if (!allowed.ok) return allowed
  return inTransaction(db, async (tx) => {
    await lockSetting(tx, 'channels', [])
    const known = await loadChannels(tx)
    if (!known.some((one) => one.code === code)) return refuse('channel.not_found')
    const policies = await policiesWith(tx, code)
    if (policies.length > 0) return refuse('channel.in_use', { policies: policies.join(', ') })
    await tx.setting.update({ where: { key: 'channels' }, data: { value: known.filter((one) => one.code !== code) } })
    log.info({ by: actor.id, channel: code }, 'channel removed')
    return ok({ code })
  })
}

async function policiesWith(tx: Tx, channel: string): Promise<string[]> {
  const at = now()
  const current = await Promise.all((await policyCodes(tx)).map((code) => policyInForce(tx, code, at)))
  const toCome = await tx.alarmPolicyVersion.findMany({ where: { validFrom: { gt: at } } })
  const using = [...current, ...toCome.map(toPolicy)].filter(({ levels }) =>
    levels.some(({ channels }) => channels?.includes(channel)),
  )
  return [...new Set(using.map(({ code }) => code))].toSorted()
}
