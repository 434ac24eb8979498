import type { Db } from '@/server/db/client.ts'
import { lockCase } from '@/server/db/lock-case.ts'
import type { OutboxCommand } from '@/server/db/outbox.ts'
import type { OutboxRow } from '@/server/db/outbox-queue.ts'
import { crashPoint } from '@/server/crash.ts'
import { claimInstance } from '@/server/engine/claim.ts'
import { EngineError, type EnginePort } from '@/server/engine/port.ts'
import { findDeployment } from '@/server/engine/deployments.ts'

/** What became of a command: delivered, no longer wanted, to be tried later, or refused for good. */
export type Sent =
  | { state: 'sent' }
  | { state: 'dropped' }
  | { state: 'later'; delayMs: number; reason: string }
  | { state: 'parked'; reason: string }

export type SendContext = { db: Db; engine: EnginePort; epoch: number }

const CLOCK_TTL_MS = 20_000
const WITHDRAWN_TTL_MS = 20_000
const MOVED_TTL_MS = 20_000
/** the way from a finished feedback job to the rating gateway takes as long as a lost completion takes to be repeated */
const RATED_TTL_MS = 600_000
const sent: Sent = { state: 'sent' }

/** Sends one command. Throws EngineError when the engine gives no answer. */
export async function sendCommand(context: SendContext, row: OutboxRow): Promise<Sent> {
  const command = { kind: row.kind, ...row.payload } as OutboxCommand
  switch (command.kind) {
    case 'start':
      return start(context, row, command)
    case 'move':
      return move(context, command)
    case 'complete':
      return complete(context, row, command)
    case 'completeDelivery':
      return completeDelivery(context, command)
    case 'clock':
      return publishClock(context, row, command)
    case 'rated':
      await publish(context, {
        name: 'case.rated',
        correlationKey: row.caseId,
        messageId: `${row.caseId}:${row.incarnation}:rated:${command.round}`,
        timeToLiveMs: RATED_TTL_MS,
        variables: command.variables,
      })
      return sent
    case 'withdrawn':
      await publish(context, {
        name: 'case.withdrawn',
        correlationKey: row.caseId,
        messageId: ['withdrawn', row.caseId, row.incarnation, command.again].join(':'),
        timeToLiveMs: WITHDRAWN_TTL_MS,
        variables: { move: command.move },
      })
      return sent
    case 'moved':
      await publish(context, {
        name: command.message,
        correlationKey: row.caseId,
        messageId: [command.message, row.caseId, row.incarnation, command.moveId, command.again].join(':'),
        timeToLiveMs: MOVED_TTL_MS,
        variables: command.variables,
      })
      return sent
    case 'cancel':
      if (command.epoch === context.epoch) await cancel(context.engine, command.instanceKey)
      return sent
    default:
      command satisfies never
      return { state: 'parked', reason: `unknown command ${row.kind}` }
  }
}

async function start(context: SendContext, row: OutboxRow, command: OutboxCommand & { kind: 'start' }): Promise<Sent> {
  const { db, engine, epoch } = context
  const target = await db.case.findUniqueOrThrow({
    where: { id: row.caseId },
    select: { incarnation: true, processVersionId: true, closedAt: true },
  })
  const moving = command.transplant === undefined ? null : await findTransplant(db, command.transplant)
  const wanted = moving ? moving.state === 'moving' : target.incarnation === row.incarnation
  if (!wanted || target.closedAt) return { state: 'dropped' }
  const claimed = await db.instanceClaim.findUnique({
    where: { caseId_incarnation: { caseId: row.caseId, incarnation: row.incarnation } },
  })
  // An earlier try got through and its first job has claimed the case.
  if (claimed?.epoch === epoch) return sent
  const deployment = await findDeployment(db, moving?.versionId ?? target.processVersionId, epoch)
  if (!deployment)
    return { state: 'later', delayMs: 2000, reason: 'process version is not deployed in this engine yet' }
  const variables = { ...command.variables, caseId: row.caseId, incarnation: row.incarnation }
  const { processId, engineVersion: version } = deployment
  const startAt = command.startAt && { startAt: command.startAt }
  const started = await engine.startInstance({ processId, version, variables, ...startAt }).catch(unlessUnknown)
  // what we deployed is gone: the engine lost its data and waits for its rebuild
  if (!started) return { state: 'later', delayMs: 2000, reason: 'the engine does not know this version' }
  const { instanceKey } = started
  crashPoint('relay.started')
  const { mine } = await db.$transaction(async (tx) => {
    await lockCase(tx, row.caseId)
    // given up meanwhile
    if (moving && (await findTransplant(tx, moving.id))?.state === 'failed') return { mine: false }
    return claimInstance(tx, { caseId: row.caseId, incarnation: row.incarnation, epoch, instanceKey })
  })
  if (!mine) await cancel(engine, instanceKey)
  return sent
}

const findTransplant = (db: Pick<Db, 'transplant'>, id: string) => db.transplant.findUnique({ where: { id } })

/** The instance a case has left is ended before anything else is said: two of them would share its messages. */
async function move(context: SendContext, { transplant }: OutboxCommand & { kind: 'move' }): Promise<Sent> {
  const found = await findTransplant(context.db, transplant)
  if (found?.state === 'moving')
    return { state: 'later', delayMs: 250, reason: 'the case is moving to another version' }
  if (found?.state === 'done' && found.oldEpoch === context.epoch) await cancel(context.engine, found.oldInstance)
  return sent
}

function unlessUnknown(error: unknown): null {
  if (error instanceof EngineError && error.kind === 'not_found') return null
  throw error
}

/** NOT_FOUND means completed or taken back: the mirror knows which, until then nothing is settled. */
async function complete(
  context: SendContext,
  { job }: OutboxRow,
  { taskId, variables }: OutboxCommand & { kind: 'complete' },
): Promise<Sent> {
  const { engine, epoch } = context
  if (!job) throw new Error(`no step ${taskId}`)
  if (job.epoch !== epoch)
    return { state: 'later', delayMs: 1000, reason: 'the step waits for its job in the new engine' }
  return completeJob(context, { key: job.key, elementKey: job.elementKey }, variables, engine)
}

async function completeDelivery(
  context: SendContext,
  { deliveryId, variables }: OutboxCommand & { kind: 'completeDelivery' },
): Promise<Sent> {
  const delivery = await context.db.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  if (delivery.epoch !== context.epoch)
    return { state: 'later', delayMs: 1000, reason: 'the step waits for its job in the new engine' }
  return completeJob(context, { key: delivery.jobKey }, variables, context.engine)
}

/** A job with its element, where we know it: a key that a killed broker forgot may be another's by now. */
async function completeJob(
  { db, epoch }: SendContext,
  job: { key: string; elementKey?: string },
  variables: Record<string, unknown>,
  engine: EnginePort,
): Promise<Sent> {
  try {
    await engine.completeJob(job.key, variables)
    return sent
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== 'not_found') throw error
    const seen = await db.engineJob.findFirst({ where: { epoch, ...job }, select: { state: true } })
    if (seen?.state === 'COMPLETED') return sent
    if (seen?.state === 'CANCELED') return { state: 'dropped' }
    return { state: 'later', delayMs: 1000, reason: 'the engine no longer has the step; waiting for its record' }
  }
}

async function publishClock(
  context: SendContext,
  row: OutboxRow,
  { clockId, level, occurrence, again }: OutboxCommand & { kind: 'clock' },
): Promise<Sent> {
  const clock = await context.db.$transaction(async (tx) => {
    await lockCase(tx, row.caseId)
    return tx.clock.findFirst({
      where: { id: clockId, state: 'running', OR: [{ taskId: null }, { task: { state: 'open' } }] },
      select: { key: true },
    })
  })
  if (!clock) return { state: 'dropped' }
  await publish(context, {
    name: `clock.${level}`,
    correlationKey: clock.key,
    messageId: [clockId, level, occurrence, again].join(':'),
    timeToLiveMs: CLOCK_TTL_MS,
  })
  return sent
}

async function publish({ engine }: SendContext, message: Parameters<EnginePort['publishMessage']>[0]): Promise<void> {
  try {
    await engine.publishMessage(message)
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== 'exists') throw error
  }
}

async function cancel(engine: EnginePort, instanceKey: string): Promise<void> {
  try {
    await engine.cancelInstance(instanceKey)
  } catch (error) {
    if (!(error instanceof EngineError) || error.kind !== 'not_found') throw error
  }
}
