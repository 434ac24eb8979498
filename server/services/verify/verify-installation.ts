import { findChainFault } from '@/domain/case/event-chain.ts'
import type { Db } from '@/server/db/client.ts'
import { verifyCounts } from '@/server/db/verify-counts.ts'

export type Verification = {
  ok: boolean
  totals: { cases: number; open: number; events: number; tasks: number; alarms: number; notifications: number }
  faults: Record<string, { count: number; examples: string[] }>
}

const PAGE = 500

/** Counts cases lost, doubled and adrift, doubled effects, and recomputes every event chain. Reads only. */
export async function verifyInstallation(db: Db): Promise<Verification> {
  const faults: Verification['faults'] = {}
  for (const { name, count, examples } of await verifyCounts(db)) if (count > 0) faults[name] = { count, examples }
  const broken = await brokenChains(db)
  if (broken.length > 0) faults['events.chain'] = { count: broken.length, examples: broken.slice(0, 5) }
  const [cases, open, events, tasks, alarms, notifications] = await Promise.all([
    db.case.count(),
    db.case.count({ where: { closedAt: null } }),
    db.caseEvent.count(),
    db.task.count(),
    db.alarm.count(),
    db.notification.count(),
  ])
  return { ok: Object.keys(faults).length === 0, totals: { cases, open, events, tasks, alarms, notifications }, faults }
}

async function brokenChains(db: Db): Promise<string[]> {
  const broken: string[] = []
  for (let after: string | undefined; ;) {
    const cases = await db.case.findMany({
      select: { id: true, number: true, eventHash: true, events: { orderBy: { seq: 'asc' } } },
      orderBy: { id: 'asc' },
      take: PAGE,
      ...(after && { cursor: { id: after }, skip: 1 }),
    })
    for (const { number, eventHash, events } of cases) {
      const fault = findChainFault(events)
      if (fault) broken.push(`${number} #${fault.seq} ${fault.fault}`)
      else if (events.at(-1)?.hash !== eventHash) broken.push(`${number} head`)
    }
    after = cases.at(-1)?.id
    if (cases.length < PAGE) return broken
  }
}
