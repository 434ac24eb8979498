import { caseStatus, followSteps } from '@/domain/case/status.ts'
import { linkEvent, type ChainEnd } from '@/domain/case/event-chain.ts'
import type { CaseEventInput } from '@/domain/case/events.ts'
import { refuse, type Result } from '@/domain/shared/result.ts'
import { now } from '@/server/clock.ts'
import type { Announcement } from '@/server/live/feed.ts'
import type { Db, Tx } from './client.ts'
import { lockCase, lockCaseOfTask, lockFreeCases, type LockedCase } from './lock-case.ts'
import type { OutboxCommand } from './outbox.ts'
import { writeCases, type CaseWrite, type ReceiptRow } from './write-cases.ts'

export type Actor =
  { kind: 'person'; personId: string; unitId?: string | null } | { kind: 'citizen' | 'system' | 'clock' | 'engine' }

/** What an open human step says for the status of its case. */
export type OpenStep = { status: string; rank: number }

async function openStepsOf(tx: Pick<Tx, '$queryRaw'>, caseId: string): Promise<OpenStep[]> {
  return tx.$queryRaw<OpenStep[]>`
    select status, status_rank as rank from task where case_id = ${caseId}::uuid and state = 'open'`
}

/**
 * One transaction on one case. The case is locked; events, commands to the engine and what live pages hear are
 * gathered and written at the end, so that their order is assigned under the lock.
 */
export class CaseWork {
  readonly tx: Tx
  readonly case: LockedCase
  readonly now: Date
  private readonly patches: Partial<LockedCase> & { reply?: string; adrift?: null; adriftSince?: null } = {}
  private readonly events: (CaseEventInput & { actor: Actor; at: Date })[] = []
  private readonly commands: OutboxCommand[] = []
  private readonly announcements: Announcement[] = []
  private readonly receipts: ReceiptRow[] = []
  private adrift: string | null = null
  private stepsChanged: 'opened' | 'ended' | null = null
  private openSteps: OpenStep[] | null = null

  constructor(tx: Tx, locked: LockedCase, at: Date) {
    this.tx = tx
    this.case = locked
    this.now = at
  }

  /** Notes an event; sequence and hash are given when the work is written. */
  event(actor: Actor, event: CaseEventInput, at: Date = this.now): void {
    this.events.push({ ...event, actor, at })
  }

  /** Changes columns of the case; `status` is derived and not among them. */
  patch(change: Partial<Omit<LockedCase, 'status' | 'eventSeq' | 'eventHash'>> & { reply?: string }): void {
    Object.assign(this.patches, change)
    Object.assign(this.case, change)
  }

  /** Sends a command to the engine after COMMIT, behind everything sent for this case before. */
  send(command: OutboxCommand): void {
    this.commands.push(command)
  }

  /**
   * Says that a human step was opened, or that steps ended: the status is computed anew. Who knows which steps are open
   * now, read under the lock, gives them; otherwise they are asked for.
   */
  touchSteps(change: 'opened' | 'ended', openSteps?: OpenStep[]): void {
    this.openSteps = this.stepsChanged === null ? (openSteps ?? null) : null
    if (this.stepsChanged !== 'opened') this.stepsChanged = change
  }

  /** Proves that a job was done, so that its repetition gets the same answer and does nothing. */
  receive(receipt: ReceiptRow): void {
    this.receipts.push(receipt)
  }

  /** Says that nothing carries the case on from here: it is listed for those who may continue it. */
  strand(reason: string): void {
    this.adrift = reason
  }

  announce(announcement: Announcement): void {
    this.announcements.push(announcement)
  }

  private async status(): Promise<string> {
    const { patches } = this
    const decided = this.stepsChanged !== null || 'flowStatus' in patches || 'voided' in patches || 'held' in patches
    if (!decided) return this.case.status
    const openSteps = this.openSteps ?? (await openStepsOf(this.tx, this.case.id))
    const { voided, closedAt, held, flowStatus, status: shown } = this.case
    if (this.stepsChanged !== null && !('flowStatus' in patches)) {
      const opened = this.stepsChanged === 'opened'
      const kept = followSteps({ opened, openSteps, flowStatus, shown })
      if (kept !== flowStatus) this.patch({ flowStatus: kept })
    }
    return caseStatus({
      ...{ voided: voided !== null, closed: closedAt !== null, held },
      ...{ openSteps, flowStatus: this.case.flowStatus },
    })
  }

  /** What was gathered, as it is to be written; null when nothing was. Called once, at the end of the transaction. */
  async toWrite(): Promise<CaseWrite | null> {
    const status = await this.status()
    let chain: ChainEnd = this.case
    const rows = this.events.map(({ type, data, actor, at }) => {
      const personId = actor.kind === 'person' ? actor.personId : null
      const unitId = actor.kind === 'person' ? (actor.unitId ?? null) : null
      const { row, end } = linkEvent(chain, {
        ...{ caseId: this.case.id, type, at, actor: actor.kind, personId, unitId, data },
      })
      chain = end
      return row
    })
    const changed = rows.length > 0 || status !== this.case.status || Object.keys(this.patches).length > 0
    if (changed) this.announce({ kind: 'case.changed', subject: this.case.number, data: { status } })
    if (!changed && this.commands.length + this.announcements.length + this.receipts.length === 0) return null
    return {
      at: this.now,
      row: { ...this.case, status, eventSeq: chain.eventSeq, eventHash: chain.eventHash },
      reply: this.patches.reply,
      events: rows,
      commands: this.commands,
      announcements: this.announcements,
      receipts: this.receipts,
      adrift: this.adrift,
    }
  }
}

class Refused extends Error {
  readonly result: { ok: false; error: never }
  constructor(result: unknown) {
    super('refused')
    this.result = result as never
  }
}

/** Runs `run` in a transaction and rolls it back when the result is a refusal. Times in milliseconds. */
export async function inTransaction<T>(
  db: Db,
  run: (tx: Tx) => Promise<Result<T>>,
  times: { timeout?: number; maxWait?: number } = {},
): Promise<Result<T>> {
  try {
    return await db.$transaction(async (tx) => {
      const result = await run(tx)
      if (!result.ok) throw new Refused(result)
      return result
    }, times)
  } catch (error) {
    if (error instanceof Refused) return error.result
    throw error
  }
}

/** Locks the case, runs `run`, writes what it gathered; a refusal changes nothing. Refuses `case.not_found`. */
export async function withCase<T>(
  db: Db,
  caseId: string,
  run: (work: CaseWork) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(db, async (tx) => {
    const locked = await lockCase(tx, caseId)
    return locked ? runOn(tx, locked, run) : refuse('case.not_found')
  })
}

/** The same on the case of a step. Refuses `task.not_found`. */
export async function withCaseOfTask<T>(
  db: Db,
  taskId: string,
  run: (work: CaseWork) => Promise<Result<T>>,
): Promise<Result<T>> {
  return inTransaction(db, async (tx) => {
    const locked = await lockCaseOfTask(tx, taskId)
    return locked ? runOn(tx, locked, run) : refuse('task.not_found')
  })
}

async function runOn<T>(tx: Tx, locked: LockedCase, run: (work: CaseWork) => Promise<Result<T>>): Promise<Result<T>> {
  const work = new CaseWork(tx, locked, now())
  const result = await run(work)
  if (result.ok) await writeWorks(tx, [work])
  return result
}

/**
 * One transaction on many cases, for work that must not cost a round trip each: locks those that nobody else holds, in
 * the order of their ids, runs `run`, writes what each gathered in one statement. Whoever is left out is asked again later.
 */
export async function withFreeCases(
  db: Db,
  caseIds: readonly string[],
  run: (works: ReadonlyMap<string, CaseWork>, tx: Tx, at: Date) => Promise<void>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const locked = await lockFreeCases(tx, caseIds)
    const at = now()
    const works = new Map(locked.map((row) => [row.id, new CaseWork(tx, row, at)]))
    await run(works, tx, at)
    await writeWorks(tx, [...works.values()])
  })
}

/** Writes what works on locked cases gathered, at the end of their transaction. */
export async function writeWorks(tx: Tx, works: readonly CaseWork[]): Promise<void> {
  const writes: CaseWrite[] = []
  for (const work of works) {
    const write = await work.toWrite()
    if (write) writes.push(write)
  }
  if (writes.length > 0) await writeCases(tx, writes)
}
