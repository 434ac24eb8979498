import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import type { FieldFault } from '@/domain/shared/refusal.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Words } from '@/domain/shared/words.ts'
import { checkPolicyLevels, defaultPolicy, type PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import { checkLevelChannels } from '@/domain/sla/level-channels.ts'
import { checkQuietHours, type QuietHours } from '@/domain/sla/quiet-hours.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb } from '@/server/db/client.ts'
import { log } from '@/server/log.ts'
import { loadChannels } from '@/server/services/channels/load-channels.ts'
import { isBegun } from '@/server/services/limits/is-begun.ts'

export type PolicyChange = {
  name: Words
  levels: readonly PolicyLevel[]
  /** when outside messages wait */
  quiet?: QuietHours | undefined
  /** at once when left out */
  validFrom?: Date | undefined
  note: string
  /** the version that was changed; null for a new policy */
  basedOn: number | null
}

/**
 * Saves an alarm policy as its next version; clocks that start from `validFrom` on carry it, open ones follow by a
 * recompute. An old version never changes. Refuses `right.missing`, levels that cannot be armed, channels there are not and
 * quiet hours that are none (every field named), `policy.not_found`, `version.outdated`.
 */
export async function savePolicy(
  actor: Person,
  code: string,
  change: PolicyChange,
  db = defaultDb,
): Promise<Result<{ code: string; version: number; validFrom: Date }>> {
  const allowed = can(actor, 'time.edit', null)
  if (!allowed.ok) return allowed
  const { name, levels, quiet, note, basedOn } = change
  const at = now()
  const validFrom = change.validFrom ?? at
  const channels = (await loadChannels(db)).map((channel) => channel.code)
  const faults = [
    ...[...checkPolicyLevels(levels), ...checkLevelChannels(levels, channels), ...checkQuietHours(quiet)],
    ...(isBegun(validFrom, at) ? [inPast] : []),
  ]
  if (faults.length > 0) return refuse('input.invalid', {}, faults)
  return inTransaction(db, async (tx) => {
    const newest = await tx.alarmPolicyVersion.aggregate({ where: { code }, _max: { version: true } })
    const version = newest._max.version ?? (code === defaultPolicy.code ? 0 : null)
    if (version === null && basedOn !== null) return refuse('policy.not_found')
    if (version !== basedOn) return refuse('version.outdated', { version: version ?? 0 })
    const next = (version ?? 0) + 1
    const { count } = await tx.alarmPolicyVersion.createMany({
      data: {
        ...{ code, version: next, name, validFrom, note, personId: actor.id, at },
        levels: levels as never,
        ...(quiet && { quiet }),
      },
      // the key of the row is the lock: of two that changed the same version one gets the next
      skipDuplicates: true,
    })
    if (count === 0) return refuse('version.outdated', { version: next })
    log.info({ by: actor.id, policy: code, version: next, validFrom }, 'alarm policy saved')
    return ok({ code, version: next, validFrom })
  })
}

const inPast: FieldFault = { path: 'validFrom', code: 'limit.in_past' }
