import type { PlanView } from '@/server/services/publishing/plan-view.ts'
import type { ProcessDraft } from '@/server/db/generated/client.ts'
import type { NameOf } from '@/server/services/people/load-names.ts'

type Named = { id: string; name: string }

export type DraftView = {
  id: string
  key: string
  name: string
  /** the version it was drawn from; null for a new process */
  basedOn: number | null
  /** counts the saves */
  revision: number
  updatedAt: Date
  updatedBy: Named
  /** who edits it now */
  lock: { person: Named; at: Date } | null
  /** who found this save good, null when nobody has */
  approved: { person: Named; at: Date } | null
  /** a save that is to be published at a moment, or could not be */
  plan: PlanView | null
}

/** Somebody who was not heard of for so long does not edit any more. */
const lockMs = 3 * 60_000

type Lockable = { lockedBy: string | null; lockedAt: Date | null }

/** Takes the lock of a draft and now; gives who holds it, null when it is free. */
export function holderOf({ lockedBy, lockedAt }: Lockable, now: Date): string | null {
  return lockedBy && lockedAt && now.getTime() - lockedAt.getTime() < lockMs ? lockedBy : null
}

/** Takes a row without its files, and what is planned for it; gives what lists and pages show. */
export function draftView(
  row: Omit<ProcessDraft, 'files'>,
  plan: PlanView | null,
  nameOf: NameOf,
  now: Date,
): DraftView {
  const named = (id: string): Named => ({ id, name: nameOf(id) ?? '' })
  const holder = holderOf(row, now)
  const { id, processKey: key, name, basedOn, revision, updatedAt, updatedBy, lockedAt } = row
  const lock = holder && lockedAt ? { person: named(holder), at: lockedAt } : null
  const { approvedBy, approvedAt, approvedRevision } = row
  const good = approvedBy && approvedAt && approvedRevision === revision
  const approved = good ? { person: named(approvedBy), at: approvedAt } : null
  return { id, key, name, basedOn, revision, updatedAt, updatedBy: named(updatedBy), lock, approved, plan }
}
