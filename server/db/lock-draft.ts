import type { Tx } from './client.ts'

/** The row of a draft, read under its lock. */
export type LockedDraft = {
  id: string
  processKey: string
  basedOn: number | null
  files: unknown
  revision: number
  updatedAt: Date
  updatedBy: string
  lockedBy: string | null
  lockedAt: Date | null
}

/** Locks the row of a draft and gives it, or null. */
export async function lockDraft(tx: Pick<Tx, '$queryRaw'>, id: string): Promise<LockedDraft | null> {
  const rows = await tx.$queryRaw<LockedDraft[]>`
    select id, process_key as "processKey", based_on as "basedOn", files, revision, updated_at as "updatedAt",
      updated_by as "updatedBy", locked_by as "lockedBy", locked_at as "lockedAt"
    from process_draft where id = ${id}::uuid for update`
  return rows[0] ?? null
}
