import { now } from '@/server/clock.ts'
import { Prisma } from '@/server/db/generated/client.ts'

// A broker pushes jobs before its log is on the disk: one that is killed in this moment forgets them and, after its
// restart, gives the same step out again under another key. The mirror tells the two apart, for it hears everything
// the log kept in the log's order: once it knows a record younger than our first sight of a key, it knows the key, or
// the key is gone. A restart takes longer than three seconds, and clocks of broker and workers agree within two; in a
// drill both tell the controlled time, the broker never ahead of ours (ADR 0015).

const RESTART_MS = 3000

/** Whether what we saw then could have been forgotten by a broker since. After a jump of a drill more is asked than needed. */
export const oldEnough = (seenAt: Prisma.Sql) => Prisma.sql`${seenAt} < ${new Date(now().getTime() - RESTART_MS)}`

/** Whether the mirror has spoken of a moment safely after we saw it; null when it does not know the new one yet. */
export const saidLater = (recordAt: Prisma.Sql, seenAt: Prisma.Sql) =>
  Prisma.sql`${recordAt} > ${seenAt} + interval '2 seconds'`
