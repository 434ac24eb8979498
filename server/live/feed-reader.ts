import type { Db } from '@/server/db/client.ts'

/** Place in the feed. By transaction first: ids are given before COMMIT and do not come in order. */
export type FeedPlace = { tx: bigint; id: bigint }

export type FeedRow = FeedPlace & {
  kind: string
  subject: string
  data: Record<string, unknown>
  unitPaths: string[]
  personIds: string[]
}

type Reader = Pick<Db, '$queryRaw'>

/** How far back a page that was away is told what it missed. */
const replayHours = 24

/**
 * Gives the rows after a place, oldest first. Rows of transactions that an older running one could still slip in front
 * of are held back; `unsettled` says that there are such rows, so that the caller looks again soon.
 */
export async function readFeed(
  db: Reader,
  { tx, id }: FeedPlace,
  limit: number,
): Promise<{ rows: FeedRow[]; unsettled: boolean }> {
  const found = await db.$queryRaw<(FeedRow & { settled: boolean })[]>`
    select id, tx, kind, subject, data, unit_paths as "unitPaths", person_ids::text[] as "personIds",
           tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint as settled
    from feed
    where (tx, id) > (${tx}, ${id}) and created_at > now() - make_interval(hours => ${replayHours}::int)
    order by tx, id limit ${limit}`
  const rows = found.filter(({ settled }) => settled)
  return { rows, unsettled: rows.length < found.length }
}

/** The place of the newest row that nothing can slip in front of any more. */
export async function newestPlace(db: Reader): Promise<FeedPlace> {
  const [row] = await db.$queryRaw<FeedPlace[]>`
    select tx, id from feed where tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint order by tx desc, id desc limit 1`
  return row ?? { tx: 0n, id: 0n }
}

/** The place of a row a page has seen last; when it is gone, that of its nearest older one. */
export async function placeOf(db: Reader, id: bigint): Promise<FeedPlace> {
  const [row] = await db.$queryRaw<FeedPlace[]>`select tx, id from feed where id <= ${id} order by id desc limit 1`
  return row ?? { tx: 0n, id: 0n }
}

/** Says whether `a` comes after `b` in the feed. */
export const isAfter = (a: FeedPlace, b: FeedPlace): boolean => (a.tx === b.tx ? a.id > b.id : a.tx > b.tx)
