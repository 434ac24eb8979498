import { existsSync, readFileSync } from 'node:fs'
import type { Db } from '@/server/db/client.ts'

/** Linux counts processor time in hundredths of a second. */
const tickMs = 10

/**
 * The processor time that the connections of this database and this program have used so far, in milliseconds: what a
 * query costs whoever else is on the machine. Null where the system does not tell (only Linux does, of a local server).
 */
export async function usedCpuMs(db: Pick<Db, '$queryRaw'>): Promise<number | null> {
  const backends = await db.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`
  const files = backends.map(({ pid }) => `/proc/${pid}/stat`)
  if (!files.every((file) => existsSync(file))) return null
  const ticks = files.map((file) => {
    // user and system time; the name of the program before them may hold blanks
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  const { user, system } = process.cpuUsage()
  return ticks.reduce((sum, own) => sum + own * tickMs, 0) + (user + system) / 1000
}
