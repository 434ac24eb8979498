import { can } from '@/domain/policy/can.ts'
import type { Refusal } from '@/domain/shared/refusal.ts'
import { refusalKind } from '@/domain/shared/refusal-text.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import type { BundleFile } from '@/processes/contract/bundle.ts'
import { readBundle } from '@/processes/contract/read-bundle.ts'
import { loadActor } from '@/server/auth/actor.ts'
import { now } from '@/server/clock.ts'
import type { Db, Tx } from '@/server/db/client.ts'
import type { PublishPlan } from '@/server/db/generated/client.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { log } from '@/server/log.ts'
import { publishBundle } from '@/server/services/processes/publish-bundle.ts'
import { loadPublishingSettings } from '@/server/services/settings/publishing-settings.ts'
import type { AskedPart } from './canary-part.ts'
import { checkOutdated } from './ready-draft.ts'
import { tellOfPlan } from './tell-of-plan.ts'

/**
 * Publishes what was planned for a moment that has come, the earliest first. A plan is settled in the transaction that
 * publishes it, so that of two workers one does; what waits for the engine waits on. Gives how many were settled.
 */
export async function carryOutPlans(db: Db, engine: EnginePort): Promise<number> {
  const due = await db.publishPlan.findMany({
    where: { state: 'waiting', at: { lte: now() } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 10,
  })
  let settled = 0
  for (const plan of due)
    try {
      if (await carryOut(db, engine, plan)) settled += 1
    } catch (error) {
      log.error({ err: error, plan: plan.id }, 'a planned publication could not be carried out and is tried again')
    }
  return settled
}

async function carryOut(db: Db, engine: EnginePort, plan: PublishPlan): Promise<boolean> {
  const { id, processKey } = plan
  const published = await publish(db, engine, plan)
  if (published.ok) {
    log.info({ by: plan.plannedBy, plan: id, process: processKey, version: published.value.version }, 'plan published')
    return true
  }
  const { error } = published
  if (error.code === 'plan.settled') return false
  if (refusalKind(error.code) === 'unavailable') {
    log.warn({ plan: id, process: processKey, code: error.code }, 'a planned publication waits for the engine')
    return false
  }
  return fail(db, plan, error)
}

async function publish(db: Db, engine: EnginePort, plan: PublishPlan): Promise<Result<{ version: number }>> {
  const planner = await loadActor(plan.plannedBy, undefined, db)
  if (!planner || !can(planner, 'process.publish', null).ok) return refuse('plan.right_lost')
  const { fourEyes } = await loadPublishingSettings(db)
  if (fourEyes && plan.approvedBy === null) return refuse('draft.not_approved', { revision: plan.revision })
  const bundle = await readBundle(plan.files as BundleFile[])
  if (!bundle.ok) return bundle
  const { plannedBy: publishedBy, notes, despiteTests, part } = plan
  const within = {
    before: (tx: Tx) => claim(tx, plan),
    after: (tx: Tx, version: number) => settle(tx, plan, version),
  }
  return publishBundle(
    engine,
    bundle.value,
    {
      ...{ publishedBy, notes, within, despiteTests: despiteTests ?? undefined },
      part: (part as AskedPart | null) ?? undefined,
    },
    db,
  )
}

/** Takes a plan in hand until the transaction ends; what is no longer waiting was settled by somebody else. */
async function claim(tx: Tx, plan: PublishPlan): Promise<Result<null>> {
  const rows = await tx.$queryRaw<{ state: string }[]>`
    select state::text from publish_plan where id = ${plan.id}::uuid for update`
  return rows[0]?.state === 'waiting' ? checkOutdated(tx, plan, plan.overwrite) : refuse('plan.settled')
}

async function settle(tx: Tx, plan: PublishPlan, version: number): Promise<void> {
  const { id, draftId, processKey } = plan
  await tx.publishPlan.update({ where: { id }, data: { state: 'published', version, settledAt: now() } })
  if (draftId !== null)
    await tx.processDraft.updateMany({ where: { id: draftId, processKey }, data: { basedOn: version } })
  await tellOfPlan(tx, plan, { version })
}

/** Nothing was published: the plan says why, and those who drew it or may publish are told. */
async function fail(db: Db, plan: PublishPlan, failure: Refusal): Promise<boolean> {
  const failed = await db.$transaction(async (tx) => {
    const { count } = await tx.publishPlan.updateMany({
      where: { id: plan.id, state: 'waiting' },
      data: { state: 'failed', failure: failure as never, settledAt: now() },
    })
    if (count > 0) await tellOfPlan(tx, plan, { failure })
    return count > 0
  })
  if (failed) log.warn({ plan: plan.id, process: plan.processKey, code: failure.code }, 'a planned publication failed')
  return failed
}
