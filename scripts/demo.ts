import { parseArgs } from 'node:util'
import { playCases } from './demo/play.ts'
import { reportCase } from './demo/report-case.ts'
import type { PlayedCase } from './demo/report-case.ts'
import { sideBySide } from './demo/side-by-side.ts'
import { takeBackSome } from './demo/take-back.ts'
import { loadWorld } from './demo/world.ts'
import { resolveDataDir } from './launch/settings.ts'

const usage = `npm run demo -- --cases 300 [--seed 1] [--address http://localhost:3000]
  让示范区的人员通过公开接口上报并办理案件，停在各个阶段。
  People of the demo district report and work cases through the public API and leave them at every stage.`

/** Plays realistic cases on a running demo; the last line is one JSON object for scripts. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '60' },
      seed: { type: 'string' },
      address: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const wanted = Number(values.cases)
  if (values.help || !Number.isInteger(wanted) || wanted < 1 || wanted > 100_000) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const started = Date.now()
  const seed = Number(values.seed ?? started % 1_000_000)
  const world = await loadWorld(resolveDataDir(process.env), values.address)
  const cases = await reportAll(world, wanted, seed)
  const taken = await takeBackSome(world, cases)
  const tally = await playCases(world, cases, ({ steps, ratings }) =>
    progress(`办理 steps ${steps} · 评价 ratings ${ratings}`),
  )
  process.stderr.write('\n')
  const { steps, ratings, claimed, refused } = tally
  const report = { cases: cases.length, wanted, seed, steps, ratings, claimed, ...taken, refused: refused.length }
  for (const line of refused.slice(0, 10)) console.error(line)
  console.log(JSON.stringify({ ...report, seconds: Math.round((Date.now() - started) / 1000) }))
  return cases.length === wanted && refused.length === 0 ? 0 : 1
}

async function reportAll(
  world: Awaited<ReturnType<typeof loadWorld>>,
  wanted: number,
  seed: number,
): Promise<PlayedCase[]> {
  let count = 0
  const seeds = Array.from({ length: wanted }, (_, index) => seed * 1000 + index)
  const cases = await sideBySide(seeds, 6, async (one) => {
    const played = await reportCase(world, one)
    progress(`上报 reported ${++count}/${wanted}`)
    return played
  })
  return cases.filter((played) => played !== null)
}

const tellEveryMs = 3000
let told = 0

/** One line that changes on a terminal; a line now and then in a log. */
function progress(text: string): void {
  if (process.stderr.isTTY) return void process.stderr.write(`\r${text}\u001b[K`)
  if (Date.now() - told < tellEveryMs) return
  told = Date.now()
  process.stderr.write(`${text}\n`)
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? `✗ ${error.message}` : error)
    process.exit(1)
  },
)
