import { existsSync, readFileSync } from 'node:fs'
import type { Db } from '@/server/db/client.ts'

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10

/** Processor time by whom, in milliseconds: each connection of the database by its process, and this program as 0. */
export type CpuUsed = ReadonlyMap<number, number>

/**
 * The processor time that the connections of this database and this program have used so far: what a query costs whoever
 * else is on the machine. Null where the system does not tell (only Linux does, of a local server).
 */
export async function usedCpu(db: Pick<Db, '$queryRaw'>): Promise<CpuUsed | null> {
  const backends = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`
  const { user, system } = process.cpuUsage()
  const used = new Map([[0, (user + system) / 1000]])
  for (const { pid } of backends) {
    const file = `/proc/${pid}/stat`
    if (!existsSync(file)) return null
    // user and system time; the name of the program before them may hold blanks
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    used.set(pid, (Number(fields[11]) + Number(fields[12])) * tickMs)
  }
  return used
}

/** Takes two readings; gives the milliseconds between them. A pool opens and closes connections meanwhile. */
export function cpuBetween(before: CpuUsed | null, after: CpuUsed | null): number | null {
  if (!before || !after) return null
  return [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0)
}
