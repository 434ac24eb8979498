import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Environment } from './environment.ts'
import { LaunchFailure } from './failure.ts'

/** How a drill begins at its first start: when (else now), and how many times as fast as the real clock. */
export type DrillBeginning = { at: Date | null; speed: number }

const usage =
  '用法：npm start -- --drill [--at 2026-09-30T17:00+08:00] [--speed 60]。 Usage: npm start -- --drill [--at 2026-09-30T17:00+08:00] [--speed 60].'

/** Takes the words after `npm start --`; gives how the drill begins, null for a plain start. Refuses what it does not know. */
export function readDrillOptions(words: readonly string[]): DrillBeginning | null {
  const { drill, at, speed } = parse(words)
  if (!drill && (at ?? speed) === undefined) return null
  if (!drill) throw new LaunchFailure(`--at 和 --speed 只用于演练。 --at and --speed are for a drill. ${usage}`)
  const begin = at === undefined ? null : new Date(at)
  const offset = /T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
  if (begin && (Number.isNaN(begin.getTime()) || !offset.test(at ?? '')))
    throw new LaunchFailure(`--at ${at} 不是带时区的时间。 --at ${at} is no moment with an offset. ${usage}`)
  const factor = Number(speed ?? 1)
  if (!(factor >= 1 && factor <= 3600))
    throw new LaunchFailure(
      `--speed ${speed} 应为 1 到 3600 的倍数。 --speed ${speed} is no factor from 1 to 3600. ${usage}`,
    )
  return { at: begin, speed: factor }
}

function parse(words: readonly string[]) {
  const options = { drill: { type: 'boolean' }, at: { type: 'string' }, speed: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...words], options }).values
  } catch (error) {
    throw new LaunchFailure(`${error instanceof Error ? error.message : String(error)} ${usage}`)
  }
}

/** Refuses a drill in production and on servers that are not its own: it moves the time of everything it touches. */
export function refuseDrill(environment: Environment): void {
  const given = (name: string) => Boolean(environment[name]?.trim())
  if (environment['NODE_ENV']?.trim() === 'production')
    throw new LaunchFailure(
      '演练不能在生产环境（NODE_ENV=production）启动；请去掉它，或到另一台机器上演练。 ' +
        'A drill is not for production (NODE_ENV=production): unset it, or drill on another machine.',
    )
  for (const name of ['DATABASE_URL', 'ZEEBE_GRPC_ADDRESS'])
    if (given(name))
      throw new LaunchFailure(
        `演练只用自己的数据库和引擎；请去掉 ${name} 再启动。 ` +
          `A drill runs on a database and an engine of its own only: unset ${name}.`,
      )
}

/** What a folder holds once anything was started in it. */
const kept = ['postgres', 'zeebe', 'files', 'secrets.json', 'demo.json']
const markOf = (dataDir: string) => path.join(dataDir, 'drill')

/**
 * Refuses a drill on other data and a plain start on a drill's: their clocks do not fit. A folder without data is marked
 * as a drill's. Call it with the folder locked.
 */
export function claimDataDir(dataDir: string, drill: boolean): void {
  const marked = existsSync(markOf(dataDir))
  if (marked && !drill)
    throw new LaunchFailure(
      `${dataDir} 是演练的数据；请用 npm start -- --drill 启动，或用 DATA_DIR 另选目录。 ` +
        `${dataDir} holds a drill: start it with npm start -- --drill, or choose another DATA_DIR.`,
    )
  if (marked || !drill) return
  if (existsSync(dataDir) && readdirSync(dataDir).some((name) => kept.includes(name)))
    throw new LaunchFailure(
      `${dataDir} 里有演练以外的数据，演练会改动它的时间；请用 DATA_DIR 另选目录。 ` +
        `${dataDir} holds data that is not a drill's, whose time a drill would move: choose another DATA_DIR.`,
    )
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(markOf(dataDir), '')
}
