import type { FinishedBranch } from '@/domain/migration/plan-places.ts'
import type { ProcessModel } from '@/domain/process/process-model.ts'
import { ok, type Result } from '@/domain/shared/result.ts'
import type { Db } from '@/server/db/client.ts'
import { withCase, type CaseWork } from '@/server/db/case-work.ts'
import { finishedBranches } from '@/server/db/standings.ts'
import { insertOutbox, type OutboxCommand } from '@/server/db/outbox.ts'
import { deployVersion } from '@/server/engine/deployments.ts'
import { checkEpoch, openEpoch } from '@/server/engine/epoch.ts'
import type { EnginePort } from '@/server/engine/port.ts'
import { flowVariables } from '@/server/services/cases/flow-variables.ts'
import { repeatMessages } from '@/server/services/cases/repeat-messages.ts'
import { keepRecent } from '@/server/keep-recent.ts'
import { completeAgain } from '@/server/services/tasks/complete-again.ts'
import { joinFlowsOf, type JoinFlow } from '@/processes/contract/joins.ts'
import { failTransplant } from '@/server/services/migrations/fail-transplant.ts'
import { loadModel } from './load-model.ts'

export type Rebuilt = { epoch: number; versions: number; cases: number; skipped: number }

/**
 * Fills an engine that lost its data, or a new one, from the database: deploys every version that is in use and
 * continues every open case in a new incarnation. The marker of the epoch comes last: until then no worker touches
 * the engine, and a run that was broken off is simply run again. Gives null when the engine is ours and intact.
 */
export async function rebuildEngine(db: Db, engine: EnginePort, tell: (line: string) => void): Promise<Rebuilt | null> {
  const found = await checkEpoch(db, engine)
  if (found.state === 'known') return null
  const before = found.state === 'unknown' ? found.epoch : null
  const epoch = (before ?? 0) + 1
  const versions = await deployAll(db, engine, epoch, tell)
  const open = await db.case.findMany({ where: { closedAt: null }, select: { id: true }, orderBy: { id: 'asc' } })
  let cases = 0
  for (const { id } of open) {
    const continued = await withCase(db, id, (work) => continueInEpoch(work, epoch))
    if (continued.ok && continued.value) cases += 1
    if (cases > 0 && cases % 500 === 0) tell(`${cases}/${open.length}`)
  }
  await openEpoch(db, engine, before)
  return { epoch, versions, cases, skipped: open.length - cases }
}

async function deployAll(db: Db, engine: EnginePort, epoch: number, tell: (line: string) => void): Promise<number> {
  const current = await db.process.findMany({ select: { key: true, currentVersion: true } })
  const tried = await db.processCanary.findMany({
    where: { endedAt: null },
    select: { processKey: true, version: true },
  })
  const used = await db.processVersion.findMany({
    where: {
      OR: [
        { cases: { some: { closedAt: null } } },
        ...current.flatMap(({ key, currentVersion }) =>
          currentVersion === null ? [] : [{ processKey: key, version: currentVersion }],
        ),
        ...tried,
      ],
    },
    orderBy: [{ processKey: 'asc' }, { version: 'asc' }],
  })
  for (const version of used) {
    const deployed = await deployVersion(engine, version)
    const row = { ...deployed, versionId: version.id, epoch }
    await db.processDeployment.upsert({
      where: { versionId_epoch: { versionId: version.id, epoch } },
      create: row,
      update: deployed,
    })
    tell(`${version.processKey} v${version.version}`)
  }
  return used.length
}

async function continueInEpoch(work: CaseWork, epoch: number): Promise<Result<boolean>> {
  const { tx } = work
  const pendingStart = await tx.outbox.count({ where: { caseId: work.case.id, kind: 'start', state: 'pending' } })
  if (pendingStart > 0) return ok(false)
  // the instances of a move are both gone: the case goes on where it was
  const moving =
    work.case.moving && (await tx.transplant.findFirst({ where: { caseId: work.case.id, state: 'moving' } }))
  if (moving) await failTransplant(work, moving, 'slow')
  const model = await loadModel(tx, work.case.processVersionId)
  const { points: open, begun } = await whereItStands(work, model)
  const finished = await finishedSteps(work)
  const points = [...new Set([...open, ...finished.map(({ elementId }) => elementId)])]
  // a flow that ended without closing its case has nowhere to go on: the sweep names it
  if (points.length === 0 && begun) return ok(false)
  const variables = await flowVariables(tx, work.case)
  const incarnation = work.case.incarnation + 1
  await carryReceipts(work, points, incarnation)
  work.patch({ incarnation })
  work.event({ kind: 'engine' }, { type: 'EngineRebuilt', data: { epoch, incarnation } })
  const first = await tx.outbox.findFirst({
    where: { caseId: work.case.id, state: { in: ['pending', 'parked'] } },
    orderBy: { ord: 'asc' },
  })
  const start: OutboxCommand = { kind: 'start', variables, ...(points.length > 0 && { startAt: points }) }
  if (first) await insertOutbox(tx, { id: work.case.id, incarnation }, [start], first.ord - 1n)
  else work.send(start)
  for (const { taskId, elementId } of finished) {
    const step = model.steps.find((known) => known.elementId === elementId)
    if (step) await completeAgain(work, taskId, step)
  }
  const waits = model.restPoints.filter(({ kind }) => kind === 'wait')
  await repeatMessages(work, { waitsForRating: waits.some(({ elementId }) => points.includes(elementId)) })
  return ok(true)
}

/** The elements where tokens stood, as the mirror saw them last; and whether the flow had begun at all. */
async function whereItStands(work: CaseWork, model: ProcessModel): Promise<{ points: string[]; begun: boolean }> {
  const { tx } = work
  const claim = await tx.instanceClaim.findFirst({ where: { caseId: work.case.id }, orderBy: { incarnation: 'desc' } })
  const tasks = await tx.task.findMany({
    where: { caseId: work.case.id, OR: [{ state: 'open' }, { state: 'completed', settledAt: null }] },
    select: { elementId: true },
  })
  const points = new Set(tasks.map(({ elementId }) => elementId))
  const steps = new Set(model.steps.map(({ elementId }) => elementId))
  const active = claim
    ? await tx.engineElement.findMany({
        where: { epoch: claim.epoch, instanceKey: claim.instanceKey, state: 'active' },
        select: { elementId: true, type: true },
      })
    : []
  const RESTARTABLE = [
    'SERVICE_TASK',
    'SEND_TASK',
    'BUSINESS_RULE_TASK',
    'SCRIPT_TASK',
    'EVENT_BASED_GATEWAY',
    'INTERMEDIATE_CATCH_EVENT',
    'RECEIVE_TASK',
  ]
  for (const { elementId, type } of active)
    if (RESTARTABLE.includes(type) && !steps.has(elementId)) points.add(elementId)
  const receipts = await tx.receipt.count({ where: { caseId: work.case.id } })
  return { points: [...points], begun: claim !== null && (active.length > 0 || tasks.length > 0 || receipts > 0) }
}

/** The last steps of branches that wait at a join: set down there again, they are completed with what was recorded. */
async function finishedSteps({ tx, case: { id: caseId, processVersionId } }: CaseWork): Promise<FinishedBranch[]> {
  const claim = await tx.instanceClaim.findFirst({ where: { caseId }, orderBy: { incarnation: 'desc' } })
  if (!claim) return []
  const found = await finishedBranches(tx, [claim], await loadJoins(tx, processVersionId))
  return (found.get(caseId) ?? []).flatMap((branch) => branch ?? [])
}

const keep = keepRecent<JoinFlow[]>()

const loadJoins = (tx: Pick<CaseWork['tx'], 'processVersion'>, id: string): Promise<JoinFlow[]> =>
  keep(id, async () => {
    const { bpmn } = await tx.processVersion.findUniqueOrThrow({ where: { id }, select: { bpmn: true } })
    return joinFlowsOf(bpmn)
  })

/** Effects that happened but whose answer the engine never got are answered, not repeated, when their step starts again. */
async function carryReceipts(work: CaseWork, points: string[], incarnation: number): Promise<void> {
  const claim = await work.tx.instanceClaim.findFirst({
    where: { caseId: work.case.id },
    orderBy: { incarnation: 'desc' },
  })
  if (!claim) return
  const open = await work.tx.engineJob.findMany({
    where: {
      epoch: claim.epoch,
      instanceKey: claim.instanceKey,
      elementId: { in: points },
      state: { notIn: ['COMPLETED', 'CANCELED'] },
    },
    select: { key: true },
  })
  const done = await work.tx.receipt.findMany({
    where: { epoch: claim.epoch, jobKey: { in: open.map(({ key }) => key) } },
  })
  await work.tx.carriedReceipt.createMany({
    data: done.map(({ elementId, output }) => ({
      caseId: work.case.id,
      incarnation,
      elementId,
      output: output as never,
    })),
    skipDuplicates: true,
  })
}
