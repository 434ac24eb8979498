import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { closeSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const largest = 20 * 1024 * 1024

/**
 * Starts a program in a process group of its own, its output appended to a file: Ctrl-C does not reach it, and it
 * keeps a place to write to when we are killed. A log past 20 MB moves to `<file>.1` first.
 */
export function spawnLogged(program: string, args: string[], logFile: string, options: SpawnOptions): ChildProcess {
  mkdirSync(path.dirname(logFile), { recursive: true })
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a')
  try {
    return spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] })
  } finally {
    closeSync(log)
  }
}
