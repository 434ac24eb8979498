import { existsSync, readFileSync } from 'node:fs'
import { birthOf, isAlive, type KnownProcess } from './process-birth.ts'

/**
 * The npm that started us, if one did. When somebody kills it the hard way, no signal reaches us: we have to watch it,
 * or the house would run on with nobody to stop it.
 */
export function findLauncher(): KnownProcess | null {
  if (!process.env['npm_lifecycle_event'] || !existsSync('/proc/self/stat')) return null
  let pid = process.ppid
  for (let steps = 0; steps < 4 && pid > 1; steps++) {
    const command = readCommand(pid)
    const birth = birthOf(pid)
    if (birth && /\bnpm\b/.test(command) && !/^(sh|bash|dash|\/bin\/\w*sh) -c/.test(command)) return { pid, birth }
    pid = parentOf(pid)
  }
  return null
}

/** Calls `whenGone` once, when the launcher has died. */
export function watchLauncher(launcher: KnownProcess | null, whenGone: () => void): void {
  if (!launcher) return
  const timer = setInterval(() => {
    if (isAlive(launcher)) return
    clearInterval(timer)
    whenGone()
  }, 1000)
  timer.unref()
}

const readCommand = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

const parentOf = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}
