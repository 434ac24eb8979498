import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { benchBoards } from '@/bench/boards.ts'
import { benchClocks } from '@/bench/clocks.ts'
import { benchDeadlines } from '@/bench/deadlines.ts'
import { benchDesigner } from '@/bench/designer.ts'
import { benchDryRun } from '@/bench/dry-run.ts'
import { benchFigures } from '@/bench/figures.ts'
import { benchLifecycle } from '@/bench/lifecycle.ts'
import { projectRoot } from './launch/settings.ts'

// npm run bench -- <name>: measures on parts of its own, on ports and in a folder of its own; the last line is one JSON
// object. npm run bench -- --help lists them.
const help = `npm run bench -- <name> [options]

  lifecycle   the whole loop through the HTTP API against the bare engine on the same model: throughput, the waits of
              people at a steady rate, memory of each part
              --cases 300      cases per measurement
              --in-flight 32   cases at once while throughput is measured
              --rate 10        new cases per second while waits are measured
              --seconds 30     how long that lasts
  crashes     the test of promises 1 and 2 with all its deaths: 20 of the workers at each crash point, 20 of the web
              server, 20 of the broker in the middle of 100 cases
              --seed <n>       repeats a run
  clocks      alarms of many armed clocks of which some fall due within a minute while cases come in: lateness, none
              missing, none doubled; then a changed calendar that all of them follow
              --clocks 100000  armed clocks
              --due 5000       of which fall due within one minute
              --rate 10        new cases per second meanwhile
  deadlines   deadlines on working calendars per second, against the same clocks on natural time; no parts needed
              --count 1000000  deadlines of each kind
  boards      every query of the supervision board at growing numbers of cases, as leaders of a district and of a street;
              its plans must stay on indexes
              --sizes 10000,100000,1000000
              --rounds 60      how often each is asked
  designer    the designer in Chromium: opening a large model, the frames of a drag, the script of each workbench and of
              other pages, and the memory of models opened one after the other
              --elements 300   elements of the large model
              --models 50      models in a row
  dry-run     the dry run of a migration in which most limits change, against reading the same rows
              --cases 5000     open cases of the old version
  figures     the figures of a process as its page asks for them first, over 7, 30 and 90 days, beside a count of all
              passages; and before their days are summed
              --cases 250000   cases that ended in the last 90 days, of six steps each
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean' },
    cases: { type: 'string' },
    'in-flight': { type: 'string', default: '32' },
    rate: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '30' },
    seed: { type: 'string' },
    count: { type: 'string', default: '1000000' },
    clocks: { type: 'string', default: '100000' },
    due: { type: 'string', default: '5000' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '60' },
    elements: { type: 'string', default: '300' },
    models: { type: 'string', default: '50' },
  },
})

const benches: Record<string, () => Record<string, unknown> | Promise<Record<string, unknown>>> = {
  lifecycle: () =>
    benchLifecycle({
      cases: Number(values.cases ?? 300),
      inFlight: Number(values['in-flight']),
      perSecond: Number(values.rate),
      seconds: Number(values.seconds),
    }),
  crashes: runCrashes,
  clocks: () => benchClocks({ clocks: Number(values.clocks), due: Number(values.due), perSecond: Number(values.rate) }),
  deadlines: () => benchDeadlines(Number(values.count)),
  designer: () => benchDesigner({ elements: Number(values.elements), models: Number(values.models) }),
  'dry-run': () => benchDryRun(Number(values.cases ?? 5000)),
  figures: () => benchFigures(Number(values.cases ?? 250_000)),
  boards: () => benchBoards({ sizes: values.sizes.split(',').map(Number), rounds: Number(values.rounds) }),
}

/** The same test that `npm test` runs, with the number of deaths the promise asks for. */
async function runCrashes(): Promise<Record<string, unknown>> {
  const began = performance.now()
  const seed = values.seed ?? String(Date.now() % 1_000_000)
  const env = { ...process.env, PROOF_SEED: seed, PROOF_DEATHS: '20', PROOF_BROKER_DEATHS: '20', PROOF_CASES: '100' }
  const suite = [
    '--config',
    'config/vitest.config.ts',
    '--project',
    'integration',
    'tests/integration/promises.test.ts',
  ]
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...suite], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 2, 2],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) process.exitCode = 1
  return { bench: 'crashes', seed: Number(seed), passed: code === 0, seconds: seconds(began) }
}

const seconds = (began: number) => Math.round((performance.now() - began) / 1000)

const bench = benches[positionals[0] ?? '']
if (values.help || !bench) {
  console.log(help)
  process.exit(values.help ? 0 : 1)
}
console.log(JSON.stringify(await bench()))
process.exit()
