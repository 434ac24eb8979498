import { now } from '@/server/clock.ts'
import { currentTraceId } from '@/server/trace.ts'
import type { Tx } from './client.ts'

/**
 * A command to the engine. Commands name our ids; job keys and definitions are looked up when the command is sent,
 * so that what waits survives a new engine epoch.
 */
export type OutboxCommand =
  /** transplant: the case moves to another version, whose instance this is */
  | { kind: 'start'; variables: Record<string, unknown>; startAt?: string[]; transplant?: string }
  /** what comes after waits until the case has moved or stayed; then the instance it left is cancelled */
  | { kind: 'move'; transplant: string }
  | { kind: 'complete'; taskId: string; variables: Record<string, unknown> }
  | { kind: 'completeDelivery'; deliveryId: string; variables: Record<string, unknown> }
  /** again: an instance that does not carry the case may have taken the first one; the engine refuses the same id twice */
  | { kind: 'clock'; clockId: string; level: string; alarmId: string; occurrence: number; again?: string }
  | { kind: 'rated'; round: number; variables: Record<string, unknown> }
  /** move: withdraw (撤回) or void (作废); the model may part the two */
  | { kind: 'withdrawn'; move: string; again?: string }
  /** a side move the model may answer: `case.held`, `case.resumed`, `case.extended`, `case.urged`, `case.supervised` */
  | { kind: 'moved'; message: string; moveId: string; variables: Record<string, unknown>; again?: string }
  | { kind: 'cancel'; epoch: number; instanceKey: string }

/** Appends commands of one case in order; a trigger tells the relay at COMMIT. */
export async function insertOutbox(
  tx: Tx,
  target: { id: string; incarnation: number },
  commands: readonly OutboxCommand[],
  firstOrd?: bigint,
): Promise<void> {
  const traceId = currentTraceId() ?? null
  for (const [index, { kind, ...payload }] of commands.entries())
    await tx.$executeRaw`
      insert into outbox (ord, case_id, incarnation, kind, payload, trace_id, created_at)
      values (coalesce(${firstOrd === undefined ? null : firstOrd + BigInt(index)}::bigint, nextval('outbox_ord_seq')),
              ${target.id}::uuid, ${target.incarnation}, ${kind}, ${JSON.stringify(payload)}::jsonb, ${traceId}, ${now()})`
  await tx.$executeRaw`select pg_notify('outbox', '')`
}
