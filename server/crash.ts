import { env } from './env.ts'

const [point, count] = env.CRASH_AT.split('#')
let left = Number(count ?? 1)

/**
 * Ends the process as `kill -9` would, at the n-th passing of the named point, when the test suite asks for it by
 * `CRASH_AT=<point>#<n>`. The points stand where a commit and its consequence part.
 */
export function crashPoint(name: string): void {
  if (name !== point) return
  left -= 1
  if (left <= 0) process.kill(process.pid, 'SIGKILL')
}
