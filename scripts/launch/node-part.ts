import type { ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import { LaunchFailure } from './failure.ts'
import { spawnLogged } from './log-file.ts'
import { projectRoot } from './settings.ts'
import { waitUntil } from './wait.ts'

/** For what lives no longer than a request: with V8's own 16 MB it is moved about by the collector while it is in use. */
const youngGeneration = '--max-semi-space-size=64'

/** Starts one of our own Node programs; its pid is the program's own, with no wrapper between. */
export function spawnNode(args: string[], env: Record<string, string>, logFile: string): ChildProcess {
  return spawnLogged(process.execPath, [youngGeneration, ...args], logFile, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
  })
}

/** TypeScript programs run as they are, through tsx's loader. */
export const typescript = (file: string, ...args: string[]): string[] => ['--import', 'tsx', file, ...args]

/** Arguments for Next; names resolve to IPv4 first, so that `localhost` is 127.0.0.1 for everybody. */
export const next = (command: 'build' | 'start', ...args: string[]): string[] => [
  ...['--dns-result-order=ipv4first', 'node_modules/next/dist/bin/next'],
  ...[command, ...args],
]

export async function awaitHttp(url: string, logFile: string, timeoutMs = 180_000): Promise<void> {
  const answers = async () => (await fetch(url, { signal: AbortSignal.timeout(5000) })).status < 500
  if (await waitUntil(answers, timeoutMs)) return
  throw new LaunchFailure(`${url} 没有应答，请看日志 ${logFile}。 ${url} does not answer: see ${logFile}.`)
}

export async function awaitPort(port: number, logFile: string, timeoutMs = 180_000): Promise<void> {
  if (await waitUntil(() => isListening(port), timeoutMs)) return
  throw new LaunchFailure(`端口 ${port} 没有应答，请看日志 ${logFile}。 Port ${port} does not answer: see ${logFile}.`)
}

/** Whether something takes connections on this port of this machine. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(socket.destroy() && true))
    socket.once('error', () => resolve(false))
  })
}
