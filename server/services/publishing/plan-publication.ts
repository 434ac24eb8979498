import { can } from '@/domain/policy/can.ts'
import type { Person } from '@/domain/policy/person.ts'
import { ok, refuse, type Result } from '@/domain/shared/result.ts'
import type { Finding } from '@/processes/lint/finding.ts'
import { now } from '@/server/clock.ts'
import { inTransaction } from '@/server/db/case-work.ts'
import { db as defaultDb, type Tx } from '@/server/db/client.ts'
import type { ProcessDraft } from '@/server/db/generated/client.ts'
import { lockDraft } from '@/server/db/lock-draft.ts'
import { getEngine } from '@/server/engine/engine.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { newId } from '@/server/ids.ts'
import { log } from '@/server/log.ts'
import type { PublishDraft } from '@/server/services/drafts/publish-draft.ts'
import { isId } from '@/server/services/is-id.ts'
import { canaryPart } from './canary-part.ts'
import { checkBundle } from './check-bundle.ts'
import { checkOutdated, readyDraft } from './ready-draft.ts'

export type Planned = { key: string; planned: { id: string; at: Date }; findings: Finding[] }

const LONGEST_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Holds a save of a draft fast, to be published at a moment: checked now and once more then; what is drawn meanwhile does
 * not change it. Refuses what publishing refuses, `plan.moment` and `plan.waiting`.
 */
export async function planPublication(
  actor: Person,
  id: string,
  asked: PublishDraft & { at: Date },
  db = defaultDb,
  engine: EnginePort = getEngine(),
): Promise<Result<Planned> & { findings?: Finding[] }> {
  const ready = await readyDraft(db, actor, id, asked.revision)
  if (!ready.ok) return ready
  const { draft, bundle } = ready.value
  const ahead = asked.at.getTime() - now().getTime()
  if (ahead <= 0 || ahead > LONGEST_DAYS * DAY_MS)
    return refuse('plan.moment', { days: LONGEST_DAYS }, [
      { path: 'at', code: 'plan.moment', params: { days: LONGEST_DAYS } },
    ])
  const outdated = await checkOutdated(db, draft, asked.overwrite ?? false)
  if (!outdated.ok) return outdated
  const part = asked.part ? await canaryPart(db, asked.part) : ok(null)
  if (!part.ok) return part
  const findings = await checkBundle(engine, bundle, asked.despiteTests)
  if (!findings.ok) return findings
  const written = await inTransaction(db, (tx) => writePlan(tx, actor, draft, asked))
  if (!written.ok) return written
  const { at, despiteTests } = asked
  log.info({ by: actor.id, draft: id, plan: written.value.id, at, despiteTests }, 'publication planned')
  return ok({ key: draft.processKey, planned: written.value, findings: findings.value })
}

/** Under the lock of the draft: of two who plan, one does; a save that came meanwhile is another one. */
async function writePlan(
  tx: Tx,
  actor: Person,
  { id: draftId, processKey, name, files, basedOn, approvedBy, approvedRevision }: ProcessDraft,
  { at, revision, notes, overwrite, despiteTests, part }: PublishDraft & { at: Date },
): Promise<Result<{ id: string; at: Date }>> {
  const locked = await lockDraft(tx, draftId)
  if (!locked) return refuse('draft.not_found')
  if (locked.revision !== revision) return refuse('draft.stale', { revision: locked.revision })
  const waiting = await tx.publishPlan.findFirst({ where: { draftId, state: 'waiting' }, select: { revision: true } })
  if (waiting) return refuse('plan.waiting', waiting)
  const id = newId()
  await tx.publishPlan.create({
    data: {
      ...{ id, draftId, processKey, name, revision, files: files as never, basedOn, notes, at },
      ...{ overwrite: overwrite ?? false, despiteTests: despiteTests ?? null, ...(part && { part }) },
      ...{ approvedBy: approvedRevision === revision ? approvedBy : null, plannedBy: actor.id, plannedAt: now() },
    },
  })
  return ok({ id, at })
}

/** Takes a plan back before its moment. Refuses `right.missing` and `plan.none`. */
export async function cancelPlan(actor: Person, draftId: string, db = defaultDb): Promise<Result<{ id: string }>> {
  const allowed = can(actor, 'process.publish', null)
  if (!allowed.ok) return allowed
  const plan = isId(draftId)
    ? await db.publishPlan.findFirst({ where: { draftId, state: 'waiting' }, select: { id: true } })
    : null
  if (!plan) return refuse('plan.none')
  // a worker that is publishing it holds the row: it is settled when this has its turn
  const { count } = await db.publishPlan.updateMany({
    where: { id: plan.id, state: 'waiting' },
    data: { state: 'cancelled', settledAt: now(), settledBy: actor.id },
  })
  if (count === 0) return refuse('plan.settled')
  log.info({ by: actor.id, draft: draftId, plan: plan.id }, 'publication cancelled')
  return ok(plan)
}
