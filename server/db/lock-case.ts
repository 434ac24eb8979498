import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'

/** The part of a case row that writers decide on, read under its lock. */
export type LockedCase = {
  id: string
  number: string
  status: string
  flowStatus: string
  held: boolean
  heldAt: Date | null
  urgedAt: Date | null
  supervisions: number
  voided: string | null
  outcome: string | null
  card: string | null
  counted: boolean
  round: number
  urgency: number
  channel: string
  categoryId: string
  gridUnitId: string
  leadUnitId: string | null
  reporterId: string | null
  processVersionId: string
  closedAt: Date | null
  ratingDueAt: Date | null
  incarnation: number
  moving: boolean
  eventSeq: number
  eventHash: string
}

const COLUMNS = Prisma.sql`id, number, status, flow_status as "flowStatus", held, held_at as "heldAt",
  urged_at as "urgedAt", supervisions, voided, outcome, card, counted, round,
  urgency, channel, category_id as "categoryId", grid_unit_id as "gridUnitId", lead_unit_id as "leadUnitId",
  reporter_id as "reporterId", process_version_id as "processVersionId", closed_at as "closedAt",
  rating_due_at as "ratingDueAt", incarnation, moving, event_seq as "eventSeq", event_hash as "eventHash"`

/** Locks the case row and gives it, or null. This lock comes first in every transaction that touches a case. */
export async function lockCase(tx: Tx, caseId: string): Promise<LockedCase | null> {
  const rows = await tx.$queryRaw<LockedCase[]>(
    Prisma.sql`select ${COLUMNS} from "case" where id = ${caseId}::uuid for update`,
  )
  return rows[0] ?? null
}

/** The same for the case of a step. */
export async function lockCaseOfTask(tx: Tx, taskId: string): Promise<LockedCase | null> {
  const rows = await tx.$queryRaw<LockedCase[]>(
    Prisma.sql`select ${COLUMNS} from "case" where id = (select case_id from task where id = ${taskId}::uuid) for update`,
  )
  return rows[0] ?? null
}

/**
 * Locks those of many cases that nobody else holds. In the order of their ids, and waiting for none: two batches never
 * stop each other, nor a person's click.
 */
export async function lockFreeCases(tx: Tx, caseIds: readonly string[]): Promise<LockedCase[]> {
  return tx.$queryRaw<LockedCase[]>(
    Prisma.sql`select ${COLUMNS} from "case" where id = any(${caseIds}::uuid[]) order by id for update skip locked`,
  )
}
