import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * What tells a living process from a later one with the same pid: boot and start tick (elsewhere than Linux the start
 * time as `ps` prints it). Null when no such process lives.
 */
export function birthOf(pid: number): string | null {
  if (!existsSync('/proc/self/stat')) return birthFromPs(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name in brackets may hold spaces; state is the 1st field after it, the start tick the 20th
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return null
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`
  } catch {
    return null
  }
}

export type KnownProcess = { pid: number; birth: string }

/** Whether the process noted down is still that process. */
export const isAlive = ({ pid, birth }: KnownProcess): boolean => birthOf(pid) === birth

function birthFromPs(pid: number): string | null {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 && stdout.trim() ? stdout.trim() : null
}
