import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Megabytes of each part of a house: resident memory; for PostgreSQL the share of each of its processes, added up. */
export function memoryOf(dataDir: string): Record<string, number> {
  return eachPart(dataDir, (pids) => Math.round(pids.reduce((sum, pid) => sum + shareOf(pid), 0) / 1024))
}

/** Seconds of processor time each part of a house has used so far. PostgreSQL's sessions of the past are not counted. */
export function processorSecondsOf(dataDir: string): Record<string, number> {
  return eachPart(dataDir, (pids) => pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / 100)
}

function eachPart(dataDir: string, measure: (pids: number[]) => number): Record<string, number> {
  const parts = ['postgres', 'zeebe', 'workers', 'web']
  return Object.fromEntries(
    parts.map((part) => {
      const pid = Number(readFileSync(path.join(dataDir, 'run', `${part}.pid`), 'utf8'))
      return [part, measure([pid, ...childrenOf(pid)])]
    }),
  )
}

function childrenOf(pid: number): number[] {
  const parentOf = (child: string) => Number(/\) \w (\d+)/.exec(readOr(`/proc/${child}/stat`))?.[1])
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
}

/** Proportional set size in kB: memory shared by several processes counts once. */
function shareOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readOr(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

/** User and system time in hundredths of a second, as Linux counts. */
function ticksOf(pid: number): number {
  const fields = readOr(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** A process may end while it is looked at. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
