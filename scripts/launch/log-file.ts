import { mkdirSync, openSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'

const largest = 20 * 1024 * 1024

/** Opens a part's log for appending and gives the descriptor; one past 20 MB moves to `<file>.1` first. */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true })
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) renameSync(file, `${file}.1`)
  return openSync(file, 'a')
}
