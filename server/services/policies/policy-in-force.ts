import { defaultPolicy, type AlarmPolicy, type PolicyLevel } from '@/domain/sla/alarm-policy.ts'
import type { Words } from '@/domain/shared/words.ts'
import type { QuietHours } from '@/domain/sla/quiet-hours.ts'
import type { Tx } from '@/server/db/client.ts'
import type { AlarmPolicyVersion } from '@/server/db/generated/client.ts'

/** Takes the code of an alarm policy and a moment; gives its newest version that has begun, else what is shipped. */
export async function policyInForce(tx: Pick<Tx, 'alarmPolicyVersion'>, code: string, at: Date): Promise<AlarmPolicy> {
  const row = await tx.alarmPolicyVersion.findFirst({
    where: { code, validFrom: { lte: at } },
    orderBy: [{ validFrom: 'desc' }, { version: 'desc' }],
  })
  return row ? toPolicy(row) : defaultPolicy
}

/** Reads a stored version as the domain knows it. */
export function toPolicy({ code, name, version, levels, quiet }: AlarmPolicyVersion): AlarmPolicy {
  return {
    ...{ code, version, name: name as Words },
    levels: levels as unknown as PolicyLevel[],
    ...(quiet && { quiet: quiet as QuietHours }),
  }
}
