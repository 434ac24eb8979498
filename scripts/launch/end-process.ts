import { isAlive, type KnownProcess } from './process-birth.ts'
import { waitUntil } from './wait.ts'

/** Asks a process to end, and ends it and its group the hard way when it has not done so within `withinMs`. */
export async function endProcess(known: KnownProcess, signal: NodeJS.Signals, withinMs: number): Promise<void> {
  if (!isAlive(known)) return
  send(known.pid, signal)
  if (await waitUntil(() => !isAlive(known), withinMs, 50)) return
  killHard(known)
  await waitUntil(() => !isAlive(known), 5000, 50)
}

/** `kill -9` for a process and the group it leads. */
export function killHard(known: KnownProcess): void {
  if (!isAlive(known)) return
  send(-known.pid, 'SIGKILL')
  send(known.pid, 'SIGKILL')
}

/** A process that ended meanwhile, or leads no group, is no fault. */
function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
