import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import { defaultPolicy, type AlarmPolicy } from '@/domain/sla/alarm-policy.ts'
import { now } from '@/server/clock.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import { toPolicy } from './policy-in-force.ts'
import { loadNames } from '@/server/services/people/load-names.ts'

/** `person`, `at` and `validFrom` are null for what is shipped. */
export type PolicyVersion = AlarmPolicy & {
  validFrom: Date | null
  note: string
  person: string | null
  at: Date | null
}

export type PolicyDetail = {
  code: string
  /** the one in force now */
  inForce: PolicyVersion
  newest: number
  /** newest first */
  versions: PolicyVersion[]
}

const shipped: PolicyVersion = { ...defaultPolicy, validFrom: null, note: '', person: null, at: null }

/** Lists the alarm policies with all their versions, the default first. Refuses `right.missing`. */
export async function listPolicies(actor: Person, db = defaultDb): Promise<Result<PolicyDetail[]>> {
  const allowed = can(actor, 'time.read', null)
  return allowed.ok ? ok(await loadPolicies(db)) : allowed
}

/** Gives one alarm policy. Refuses `right.missing` and `policy.not_found`. */
export async function getPolicy(actor: Person, code: string, db = defaultDb): Promise<Result<PolicyDetail>> {
  const policies = await listPolicies(actor, db)
  if (!policies.ok) return policies
  const found = policies.value.find((policy) => policy.code === code)
  return found ? ok(found) : refuse('policy.not_found')
}

/** The codes a limit may name. */
export async function policyCodes(tx: Pick<Tx, 'alarmPolicyVersion'>): Promise<string[]> {
  const rows = await tx.alarmPolicyVersion.findMany({ distinct: ['code'], select: { code: true } })
  return [...new Set([defaultPolicy.code, ...rows.map(({ code }) => code)])]
}

async function loadPolicies(db: Pick<Tx, 'alarmPolicyVersion' | 'person'>): Promise<PolicyDetail[]> {
  const rows = await db.alarmPolicyVersion.findMany({ orderBy: [{ code: 'asc' }, { version: 'desc' }] })
  const nameOf = await loadNames(
    db,
    rows.map(({ personId }) => personId),
  )
  const versions = rows.map((row): PolicyVersion => ({
    ...toPolicy(row),
    ...{ validFrom: row.validFrom, note: row.note, at: row.at },
    person: nameOf(row.personId),
  }))
  const codes = [...new Set([defaultPolicy.code, ...rows.map(({ code }) => code)])]
  return codes.map((code) => {
    const own = [...versions.filter((version) => version.code === code), ...(code === shipped.code ? [shipped] : [])]
    return { code, inForce: inForce(own), newest: own[0]?.version ?? 0, versions: own }
  })
}

/** As `policyInForce` picks it: the latest to begin, of two that begin together the newer; one to come has to do before. */
function inForce(versions: readonly PolicyVersion[]): PolicyVersion {
  const begun = versions.filter(({ validFrom }) => validFrom === null || validFrom <= now())
  const start = ({ validFrom }: PolicyVersion) => validFrom?.getTime() ?? -Infinity
  return begun.toSorted((a, b) => start(b) - start(a) || b.version - a.version)[0] ?? shipped
}
